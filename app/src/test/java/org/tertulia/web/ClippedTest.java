package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClippedTest {

    @Test
    void whatIsShortStaysWhole() {
        assertThat(Clipped.of("https://olmo.example/feed")).isEqualTo("https://olmo.example/feed");
    }

    @Test
    void ofWhatIsLongTheBeginningIsToldAndThatThereIsMore() {
        assertThat(Clipped.of("x".repeat(100_000))).hasSizeLessThan(250).endsWith("x…");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Clipped.of("🪑🪑🪑", 2)).isEqualTo("🪑🪑…");
    }
}
