package org.tertulia.inbox.satisfaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many were asked, and how many of them gave 1, 2, 3, 4 and 5 points. Who was asked is counted
 * in the week in which they were.
 */
public record Tally(int asked, List<Integer> scores) {

    /** Of fewer answers an average says more about chance than about us. */
    public static final int ENOUGH = 5;

    static final Tally NONE = new Tally(0, Collections.nCopies(5, 0));

    public Tally {
        scores = List.copyOf(scores);
    }

    /** So many who gave these points; 0 for those who did not answer. */
    static Tally of(int score, int many) {
        var scores = new ArrayList<>(NONE.scores);
        if (score > 0) {
            scores.set(score - 1, many);
        }
        return new Tally(many, scores);
    }

    public Tally plus(Tally other) {
        var sum = new ArrayList<Integer>();
        for (var i = 0; i < scores.size(); i++) {
            sum.add(scores.get(i) + other.scores.get(i));
        }
        return new Tally(asked + other.asked, sum);
    }

    /** How many answered. */
    public int rated() {
        return scores.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many gave 1 or 2. */
    public int low() {
        return scores.get(0) + scores.get(1);
    }

    /** Of those asked, how many in a hundred answered; 0 where nobody was. */
    public int percentRated() {
        return percent(rated(), asked);
    }

    /** Of those who answered, how many in a hundred gave 4 or 5; 0 where nobody did. */
    public int percentContent() {
        return percent(scores.get(3) + scores.get(4), rated());
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    /** The average of the points; empty where fewer than {@link #ENOUGH} answered. */
    public OptionalDouble mean() {
        if (rated() < ENOUGH) {
            return OptionalDouble.empty();
        }
        var points = 0;
        for (var i = 0; i < scores.size(); i++) {
            points += (i + 1) * scores.get(i);
        }
        return OptionalDouble.of((double) points / rated());
    }
}
