package org.tertulia.listening.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurpriseTest {

    @Test
    void whatIsSaidAsOftenSurprisesNobody() {
        assertThat(Surprise.of(10, 100, 20, 200)).isCloseTo(0, within(1e-9));
    }

    @Test
    void theFigureIsThatOfTheTable() {
        // 2 · (20 ln(20/11) + 80 ln(80/89) + 2 ln(2/11) + 98 ln(98/89)), by hand.
        assertThat(Surprise.of(20, 100, 2, 100)).isCloseTo(18.9178, within(.001));
        assertThat(Surprise.of(20, 100, 2, 100)).isGreaterThan(Surprise.ENOUGH);
        assertThat(Surprise.of(3, 100, 0, 100)).isLessThan(Surprise.ENOUGH);
    }
}
