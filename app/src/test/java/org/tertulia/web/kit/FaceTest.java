package org.tertulia.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceTest {

    @ParameterizedTest
    @CsvSource({
        "Darío Mora, DM",
        "Ángela <b>, ÁB",
        "Ángela <3, Á",
        "(Olmo), O",
        "ana.ruiz, AR",
        "12, ?",
        "'', ?"
    })
    void initialsAreLetters(String name, String initials) {
        assertThat(Face.initials(name)).isEqualTo(initials);
    }
}
