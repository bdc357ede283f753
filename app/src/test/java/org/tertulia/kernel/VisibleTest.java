package org.tertulia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "  ñ", "7", "👨\u200d👩\u200d👧", "\u202eשלום", "–", "\ue000"})
    void whatHasAFormShows(String text) {
        assertThat(Visible.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t", "\u00a0\u3000", "\u200b\u200d\ufeff", "\u202e", "\ud800", "\0"})
    void spacesAndSignsWithoutAFormDoNot(String text) {
        assertThat(Visible.in(text)).isFalse();
    }
}
