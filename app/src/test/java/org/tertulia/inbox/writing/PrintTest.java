package org.tertulia.inbox.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintTest {

    private static final String TEXT =
            "Hola, Darío. El pedido 1042 ya ha salido del almacén y llega el jueves por la mañana.";

    @Test
    void whomItGreetsAndNumbersMakeNoDifference() {
        assertThat(Print.of(TEXT))
                .isEqualTo(
                        Print.of(
                                "hola Lucía Sanz. El pedido A-77 ya ha salido del almacen y llega el"
                                        + " JUEVES por la mañana https://olmo.example"));
    }

    @Test
    void nearlyTheSameIsAlikeAndAnotherTextIsNot() {
        assertThat(alike(TEXT, TEXT + " Gracias.")).isTrue();
        assertThat(alike(TEXT, TEXT.replace("jueves", "viernes"))).isTrue();
        assertThat(alike(TEXT, "Sentimos el retraso: mañana te llamamos y lo arreglamos."))
                .isFalse();
        assertThat(
                        alike(
                                TEXT,
                                TEXT
                                        + " Si no te viene bien ese día, dínoslo aquí y lo cambiamos a otro."))
                .isFalse();
    }

    @Test
    void ofShortOnesNobodyMinds() {
        assertThat(alike("Gracias, Ana.", "Gracias, Ana.")).isFalse();
    }

    private static boolean alike(String one, String other) {
        return Print.of(one).alike(Print.of(other)) && Print.of(other).alike(Print.of(one));
    }
}
