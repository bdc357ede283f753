package org.tertulia.listening.matching;

/**
 * How often terms come by: a guess from their length at first, then what a sample of the messages
 * showed. Counts may be lost between threads; a choice of plan does not mind.
 */
final class Frequencies {

    private static final int SIZE = 1 << 16;

    /** The guess weighs as much as so many messages seen. */
    private static final double GUESS_WEIGHT = 100;

    private final int[] counts = new int[SIZE];
    private int seen;

    /** One message of the sample with the terms known in it. */
    void note(Occurrences occurrences) {
        seen++;
        for (int i = 0; i < occurrences.distinct(); i++) {
            counts[slot(occurrences.term(i).hash)]++;
        }
    }

    /** The share of messages that contain the term, estimated. */
    double of(String term) {
        return (counts[slot(term.hashCode())] + guess(term) * GUESS_WEIGHT) / (seen + GUESS_WEIGHT);
    }

    private static double guess(String term) {
        int letters = Math.clamp(term.length(), 1, 12);
        return Term.isPrefix(term)
                ? 2.0 / (letters * letters)
                : 1.0 / (letters * letters * letters);
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B9) >>> 16;
    }
}
