package org.tertulia.inbox.review;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far apart two reviewers are who did not see each other's marks: on the average {@code
 * distance} points, from 0 to 4; {@code kappa} sets that against chance.
 */
public record Agreement(int pairs, double distance, OptionalDouble kappa) {

    /** Of fewer pairs kappa says nothing. */
    public static final int ENOUGH = 5;

    /** What the first and the second gave, 1 to 5. */
    public record Pair(int first, int second) {}

    /**
     * Cohen's kappa with linear weights (Cohen 1968): 1 − observed ÷ expected mean distance, where
     * the expected one is that of two who give each number of points as often as these two do, but
     * independently of each other. 1 is full agreement, 0 what chance would bring. Empty of too few
     * pairs, and where both always gave the same.
     */
    public static Agreement of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return new Agreement(0, 0, OptionalDouble.empty());
        }
        var first = new double[Marked.BEST + 1];
        var second = new double[Marked.BEST + 1];
        var apart = 0;
        for (var pair : pairs) {
            first[pair.first()]++;
            second[pair.second()]++;
            apart += Math.abs(pair.first() - pair.second());
        }
        var many = pairs.size();
        var observed = (double) apart / many;
        var expected = 0.0;
        for (var a = 1; a <= Marked.BEST; a++) {
            for (var b = 1; b <= Marked.BEST; b++) {
                expected += Math.abs(a - b) * first[a] / many * second[b] / many;
            }
        }
        return new Agreement(
                many,
                observed,
                many < ENOUGH || expected == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(1 - observed / expected));
    }
}
