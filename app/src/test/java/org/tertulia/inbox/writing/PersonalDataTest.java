package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Escríbele a dario.mora@example.org.|EMAIL|dario.mora@example.org
                    Su correo es Dario+casa@mail.example.co.uk, ¿verdad?|EMAIL|Dario+casa@mail.example.co.uk
                    Es josé@españa.example|EMAIL|josé@españa.example
                    mailto:ana@example.com|EMAIL|ana@example.com
                    dario.mora (at) example.org|EMAIL|dario.mora (at) example.org
                    dario arroba example punto org|EMAIL|dario arroba example punto org
                    Llámanos al 612345678|PHONE|612345678
                    Tu móvil, 612 345 678, ya consta|PHONE|612 345 678
                    Es el 712 34 56 78|PHONE|712 34 56 78
                    Te llamamos al 91 123 45 67.|PHONE|91 123 45 67
                    fijo 923-123-456|PHONE|923-123-456
                    +34 612 345 678|PHONE|+34 612 345 678
                    0034612345678|PHONE|0034612345678
                    Call +44 20 7946 0958 please|PHONE|+44 20 7946 0958
                    +1 (555) 123-4567|PHONE|+1 (555) 123-4567
                    (555) 123-4567 is yours|PHONE|(555) 123-4567
                    555-123-4567|PHONE|555-123-4567
                    07700 900123|PHONE|07700 900123
                    +52 55 1234 5678|PHONE|+52 55 1234 5678
                    +54 9 11 2345-6789|PHONE|+54 9 11 2345-6789
                    La cuenta ES91 2100 0418 4502 0005 1332 es la tuya|IBAN|ES91 2100 0418 4502 0005 1332
                    ES9121000418450200051332|IBAN|ES9121000418450200051332
                    es91-2100-0418-4502-0005-1332|IBAN|es91-2100-0418-4502-0005-1332
                    IBAN GB82 WEST 1234 5698 7654 32 and more|IBAN|GB82 WEST 1234 5698 7654 32
                    DE89370400440532013000.|IBAN|DE89370400440532013000
                    Tarjeta 4111 1111 1111 1111|CARD|4111 1111 1111 1111
                    4111111111111111|CARD|4111111111111111
                    5500-0000-0000-0004|CARD|5500-0000-0000-0004
                    Amex 3782 822463 10005|CARD|3782 822463 10005
                    DNI 12345678Z|IDENTITY|12345678Z
                    12.345.678-Z|IDENTITY|12.345.678-Z
                    tu dni es 12345678-z|IDENTITY|12345678-z
                    NIE X1234567L|IDENTITY|X1234567L
                    y-0000000-z|IDENTITY|y-0000000-z
                    """)
    void isFound(String text, Find.Kind kind, String shown) {
        assertThat(PersonalData.in(text, List.of()))
                .extracting(Find::kind, Find::shown)
                .containsExactly(tuple(kind, shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hola, Darío. Lo miramos hoy mismo.",
                "@ana@mastodon.example, gracias por avisar",
                "Gracias, @ana y @bea.ruiz",
                "Pedido 612345678 enviado",
                "El pedido n.º 712345678 ya ha salido",
                "Tu número de pedido es el 923123456",
                "Referencia: 612345678",
                "order number 712345678 has left",
                "factura #699123456",
                "Tracking 4111111111111111",
                "pedido 12345678Z",
                "Pedido A-2317 y pedido 1042",
                "Llama gratis al 900 123 456",
                "901 12 34 56",
                "El 29/11/2026 a las 18:30",
                "2026-11-29",
                "Cuesta 1.234,50 €",
                "Son 699.000,00 euros",
                "De 9:30 a 14:00 y de 17:00 a 20:00",
                "https://olmo.example/pedidos/612345678?mail=ana@example.org",
                "www.olmo.example/ayuda/4111111111111111",
                "Tarjeta 4111 1111 1111 1112",
                "ES91 2100 0418 4502 0005 1333",
                "DNI 12345678A",
                "X1234567A",
                "Versión 6.1.2 del 2026",
                "El modelo 612 mide 80 x 120 x 45",
                "37005 Salamanca",
                "Calle Toro, 12, 3.º B",
                "1234567890123",
                "0000 0000 0000 0000",
                "Somos 3 y venimos a las 8",
                "Un 100 % de algodón, 612 gramos",
                "user@localhost",
                "a@b",
                "#612345678",
                "EAN 8412345678905"
            })
    void isNone(String text) {
        assertThat(PersonalData.in(text, List.of())).isEmpty();
    }

    @Test
    void whatIsPublishedOfOursIsNone() {
        var ours =
                List.of(
                        "hola@olmo.example",
                        "+34 923 123 456",
                        "ES9121000418450200051332",
                        "@roble.example");

        assertThat(
                        PersonalData.in(
                                "Escríbenos a Hola@Olmo.example o a quien.sea@roble.example, o llama al 923 12 34 56"
                                        + " (+34923123456). Cuenta: ES91 2100 0418 4502 0005 1332.",
                                ours))
                .isEmpty();
        assertThat(PersonalData.in("otra@olmo.example y 923 123 457", ours)).hasSize(2);
    }

    @Test
    void severalStandInTheirOrderWithTheirPlaces() {
        var text = "Darío: 612 345 678, dario@example.org, DNI 12345678Z.";
        var finds = PersonalData.in(text, List.of());

        assertThat(finds)
                .extracting(Find::kind)
                .containsExactly(Find.Kind.PHONE, Find.Kind.EMAIL, Find.Kind.IDENTITY);
        assertThat(finds).allMatch(it -> text.substring(it.from(), it.to()).equals(it.shown()));
    }

    @Test
    void aLongTextIsReadQuickly() {
        var text = "6123456 arroba . 4111 ES91 x@".repeat(3_000);

        assertTimeout(Duration.ofSeconds(3), () -> PersonalData.in(text, List.of()));
    }
}
