package org.tertulia.inbox.review;

import java.util.Collection;
import java.util.UUID;

/** So many points by a criterion, and what it weighed then. */
public record Marked(UUID criterion, int points, int weight) {

    /** The best of a mark. */
    public static final int BEST = 5;

    /**
     * All marks by their weights, from 0 to 100: the sum of weight × (points − 1) / 4 through the
     * sum of the weights. What was not marked counts neither way.
     */
    static int grade(Collection<Marked> marks) {
        var weights = marks.stream().mapToInt(Marked::weight).sum();
        var points = marks.stream().mapToInt(it -> it.weight() * (it.points() - 1)).sum();
        return Math.toIntExact(Math.round(100.0 * points / ((BEST - 1) * weights)));
    }
}
