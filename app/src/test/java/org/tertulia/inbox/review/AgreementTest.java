package org.tertulia.inbox.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.inbox.review.Agreement.Pair;

class AgreementTest {

    @Test
    void whoAlwaysAgreesIsAtOne() {
        var agreement = Agreement.of(pairs("11 22 33 44 55"));

        assertThat(agreement.distance()).isZero();
        assertThat(agreement.kappa()).hasValue(1);
    }

    @Test
    void kappaIsAsOneReckonsItByHand() {
        // Observed (1 + 2 + 1 + 0 + 0) / 5; expected by all 25 pairings of a first and a second.
        var agreement = Agreement.of(pairs("12 31 34 55 55"));
        var expected = 0.0;
        for (var first : List.of(1, 3, 3, 5, 5)) {
            for (var second : List.of(2, 1, 4, 5, 5)) {
                expected += Math.abs(first - second) / 25.0;
            }
        }
        assertThat(agreement.distance()).isEqualTo(0.8);
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1 - 0.8 / expected, within(1e-12));
        assertThat(expected).isCloseTo(1.76, within(1e-12));
    }

    @Test
    void fewPairsAndNoDifferencesSayNothing() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(0, 0, OptionalDouble.empty()));
        assertThat(Agreement.of(pairs("12 23 34 45")).kappa()).isEmpty();
        assertThat(Agreement.of(pairs("44 44 44 44 44")).kappa()).isEmpty();
    }

    @Test
    void marksCountByTheirWeights() {
        assertThat(Marked.grade(List.of(mark(5, 1), mark(5, 3)))).isEqualTo(100);
        assertThat(Marked.grade(List.of(mark(1, 1), mark(1, 3)))).isZero();
        assertThat(Marked.grade(List.of(mark(1, 1), mark(5, 3)))).isEqualTo(75);
        assertThat(Marked.grade(List.of(mark(3, 2)))).isEqualTo(50);
    }

    private static Marked mark(int points, int weight) {
        return new Marked(new UUID(0, 0), points, weight);
    }

    private static List<Pair> pairs(String both) {
        var pairs = new ArrayList<Pair>();
        for (var pair : both.split(" ", -1)) {
            pairs.add(new Pair(pair.charAt(0) - '0', pair.charAt(1) - '0'));
        }
        return pairs;
    }
}
