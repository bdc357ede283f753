package org.tertulia.listening.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How soon a rule speaks: from so many messages by so many people on, if there are so many times
 * the usual, and if chance brings so many less often than {@code odds} says. Chance is asked once a
 * minute and subject, ten thousand times a week; but neighbouring minutes ask the same question.
 */
public enum Sensitivity {
    /** Only what nobody can overlook. */
    LOW(14, 9, 3, 1e-8),
    MEDIUM(7, 5, 1.7, 2e-6),
    /** Rather once too often than once too late. */
    HIGH(4, 3, 1.5, 1e-4);

    private final int least;
    private final int people;
    private final double times;
    private final double odds;

    Sensitivity(int least, int people, double times, double odds) {
        this.least = least;
        this.people = people;
        this.times = times;
        this.odds = odds;
    }

    public int least() {
        return least;
    }

    public int people() {
        return people;
    }

    public double times() {
        return times;
    }

    public double odds() {
        return odds;
    }

    /** Of those that weigh more each, fewer are enough. */
    int least(Series series) {
        return series == Series.CRISIS ? (least + 1) / 2 : least;
    }

    int people(Series series) {
        return series == Series.CRISIS ? (people + 1) / 2 : people;
    }

    /** As the database and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sensitivity> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }
}
