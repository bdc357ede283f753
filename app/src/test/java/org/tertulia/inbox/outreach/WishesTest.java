package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.networks.Author;

class WishesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dejadme en paz",
                "dejad de escribirme, por favor",
                "No me escribáis más",
                "STOP",
                "¡Basta!",
                "Please leave me alone",
                "Don’t contact me again",
                "stop messaging me",
                "No quiero que me respondáis",
                "Parad ya con esto"
            })
    void thisAsksUsToStop(String text) {
        assertThat(Wishes.stop(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gracias, me sirve para mañana",
                "El autobús no para en la plaza",
                "¿Dejáis las mesas en casa?",
                "Nobody can stop me now",
                "Una mesa para dos"
            })
    void thisDoesNot(String text) {
        assertThat(Wishes.stop(text)).isFalse();
    }

    @Test
    void whoWantsNobodySaysSoInTheNameOrTheText() {
        assertThat(Wishes.nobody(author("Lola #NoBots"), "Hola")).isTrue();
        assertThat(Wishes.nobody(author("Lola, sin marcas"), null)).isTrue();
        assertThat(Wishes.nobody(author("Lola"), "Busco mesa #nobrands")).isTrue();
        assertThat(Wishes.nobody(author("Lola Nobot"), "Los bots me gustan")).isFalse();
    }

    private static Author author(String name) {
        return new Author("lola", null, name, null);
    }
}
