package org.tertulia.inbox.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void ofFewAnswersThereIsNoAverage() {
        var four = Tally.of(5, 3).plus(Tally.of(1, 1)).plus(Tally.of(0, 6));

        assertThat(four.mean()).isEmpty();
        assertThat(four.asked()).isEqualTo(10);
        assertThat(four.rated()).isEqualTo(4);
        assertThat(four.percentRated()).isEqualTo(40);
        assertThat(four.plus(Tally.of(4, 1)).mean()).hasValue(4.0);
    }

    @Test
    void nobodyAskedIsNoShareOfAnything() {
        assertThat(Tally.NONE.percentRated()).isZero();
        assertThat(Tally.NONE.percentContent()).isZero();
        assertThat(Tally.NONE.mean()).isEmpty();
    }

    @Test
    void contentAreFourAndFive() {
        var all = Tally.of(5, 1).plus(Tally.of(4, 1)).plus(Tally.of(3, 1)).plus(Tally.of(2, 1));

        assertThat(all.percentContent()).isEqualTo(50);
        assertThat(all.low()).isEqualTo(1);
    }
}
