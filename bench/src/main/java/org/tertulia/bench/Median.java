package org.tertulia.bench;

import java.util.List;

/** The middle one: a run that something disturbed does not move it. */
final class Median {

    private Median() {}

    static double of(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
