package org.tertulia.inbox.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {

    /** Written down once: another formula would pick other answers after an update. */
    private static final int LEAST = 71;

    @Test
    void aRestartDrawsTheSame() {
        var message = UUID.fromString("01900000-0000-7000-8000-000000000001");
        var least =
                IntStream.rangeClosed(0, 100)
                        .filter(percent -> Lot.REVIEW.draws(message, percent))
                        .findFirst();

        assertThat(least).hasValue(LEAST);
        assertThat(Lot.REVIEW.draws(message, LEAST - 1)).isFalse();
    }

    @Test
    void nothingAndAllAreCertain() {
        for (var n = 0; n < 1_000; n++) {
            var message = new UUID(n, n);
            assertThat(Lot.REVIEW.draws(message, 0)).isFalse();
            assertThat(Lot.REVIEW.draws(message, 100)).isTrue();
        }
    }

    @Test
    void theShareIsAsLargeAsSaidAndTheLotsDoNotKnowEachOther() {
        var drawn =
                IntStream.range(0, 10_000)
                        .mapToObj(n -> new UUID(7, n))
                        .filter(message -> Lot.REVIEW.draws(message, 20))
                        .toList();

        assertThat(drawn).hasSizeBetween(1_850, 2_150);
        assertThat(drawn.stream().filter(message -> Lot.SECOND.draws(message, 50)).count())
                .isBetween(drawn.size() * 45L / 100, drawn.size() * 55L / 100);
    }
}
