package org.tertulia.listening.matching;

/**
 * How often terms come by: a guess from their length at first, then what a sample of the messages
 * showed. Counts may be lost between threads; a choice of plan does not mind.
 */
final class Frequencies {

    private static final int SIZE = 1 << 16;

    /** The guess weighs as much as so many messages seen. */
    private static final double GUESS_WEIGHT = 100;

    /** A trait is rarely what sets a watch apart: half of all messages may have it. */
    private static final double TRAIT = 0.5;

    private final int[] counts = new int[SIZE];
    private int seen;

    /** One message of the sample with the terms known in it. */
    void note(Occurrences occurrences) {
        seen++;
        for (int i = 0; i < occurrences.distinct(); i++) {
            counts[slot(occurrences.key(i))]++;
        }
    }

    /** The share of messages that contain the term, estimated. */
    double of(Term term) {
        return (counts[slot(term.key())] + guess(term) * GUESS_WEIGHT) / (seen + GUESS_WEIGHT);
    }

    private static double guess(Term term) {
        int letters = Math.clamp(term.text().length(), 1, 12);
        return switch (term.kind()) {
            case PREFIX -> 2.0 / (letters * letters);
            case TOKEN, STEM, WRITTEN -> 1.0 / (letters * letters * letters);
            case TRAIT -> TRAIT;
        };
    }

    private static int slot(long key) {
        return (int) (key >>> 48);
    }
}
