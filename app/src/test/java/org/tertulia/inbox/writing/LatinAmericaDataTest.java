package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data as Latin America writes it. */
class LatinAmericaDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CURP: HEGG560427MVZRRL04.|IDENTITY|HEGG560427MVZRRL04
                    hegg560427mvzrrl04|IDENTITY|hegg560427mvzrrl04
                    Tu RFC es GODE561231GR8|IDENTITY|GODE561231GR8
                    GODE-561231-GR8|IDENTITY|GODE-561231-GR8
                    CUIT 20-12345678-6|IDENTITY|20-12345678-6
                    27280335148|IDENTITY|27280335148
                    RUT 12.345.678-5|IDENTITY|12.345.678-5
                    18972631-7, ¿verdad?|IDENTITY|18972631-7
                    10.000.013-k|IDENTITY|10.000.013-k
                    CPF 529.982.247-25|IDENTITY|529.982.247-25
                    52998224725|IDENTITY|52998224725
                    Te llamo al 55 1234 5678|PHONE|55 1234 5678
                    (33) 1234-5678|PHONE|(33) 1234-5678
                    (222) 123 4567|PHONE|(222) 123 4567
                    11 2345-6789|PHONE|11 2345-6789
                    (011) 4123-4567|PHONE|(011) 4123-4567
                    (0351) 412-3456|PHONE|(0351) 412-3456
                    15-2345-6789|PHONE|15-2345-6789
                    Es el 9 1234 5678|PHONE|9 1234 5678
                    300 123 4567|PHONE|300 123 4567
                    (01) 412-3456|PHONE|(01) 412-3456
                    (11) 91234-5678|PHONE|(11) 91234-5678
                    11 91234-5678|PHONE|11 91234-5678
                    (21) 3123-4567|PHONE|(21) 3123-4567
                    099 123 456|PHONE|099 123 456
                    0414-1234567|PHONE|0414-1234567
                    Cel. 70012345|PHONE|70012345
                    WhatsApp: 5512345678|PHONE|5512345678
                    Llámame al 2234 5678|PHONE|2234 5678
                    Tu teléfono es el 8812 3456|PHONE|8812 3456
                    """)
    void isFound(String text, Find.Kind kind, String shown) {
        assertThat(PersonalData.in(text, List.of()))
                .extracting(Find::kind, Find::shown)
                .containsExactly(tuple(kind, shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEGG560427MVZRRL05",
                "GODE561231GR9",
                "GODE561331GR8",
                "El RFC de Olmo es OLM560427AB3",
                "CUIT 20-12345678-5",
                "Nuestro CUIT: 30-71234567-1",
                "RUT 12.345.678-6",
                "Facturamos con el RUT 76.086.428-5",
                "CPF 529.982.247-24",
                "111.111.111-11",
                "pedido 52998224725",
                "El pedido 27280335148 salió ayer",
                "De 2020-2026 y de 2019 2020",
                "Cuesta 1.234.567-",
                "Son 12.345.678 pesos",
                "$ 55 1234.50",
                "Abrimos del 11 al 15, de 9 a 18",
                "Llama gratis al 0800 123 4567",
                "Llama al 01 800 123 4567",
                "Llámanos al 112",
                "El modelo 300 mide 123 x 456",
                "Tu teléfono móvil llega el 12-12-2026",
                "Modelo 2234 5678"
            })
    void isNone(String text) {
        assertThat(PersonalData.in(text, List.of())).isEmpty();
    }
}
