package org.tertulia.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huele a gas en el portal",
                "oye que me han ROBADO desde vuestra app",
                "hay una persona herida, HAY HERIDOS",
                "resultó herida mi madre",
                "I can smell gas next to your shop",
                "there are charges I didn't make on my account",
                "vou no Procon amanhã",
            })
    void aPhraseAfterWhichNobodyWaitsIsHeard(String text) {
        assertThat(Alarms.in(Text.tokens(text))).isTrue();
        assertThat(Understanding.shipped().of(Text.tokens(text)).urgency().what())
                .isNotEqualTo(Urgency.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gas", "Huele a café", "me muero de risa", "fuego en la pista"})
    void otherWordsAreNone(String text) {
        assertThat(Alarms.in(Text.tokens(text))).isFalse();
    }
}
