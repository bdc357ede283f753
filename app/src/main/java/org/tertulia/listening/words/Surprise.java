package org.tertulia.listening.words;

/**
 * How unlikely it is that a word is in so many more messages by chance: the log-likelihood ratio G²
 * of T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational
 * Linguistics 19 (1993), as P. Rayson and R. Garside compare two corpora by it (Comparing Corpora
 * using Frequency Profiling, 2000); of messages rather than of words, so that nobody is loud by
 * repeating one.
 */
final class Surprise {

    /** Chance does so once in a thousand times: the point of χ² with one degree of freedom. */
    static final double ENOUGH = 10.83;

    private Surprise() {}

    /** Of a word in {@code now} of {@code messages}, and in {@code before} of those before. */
    static double of(long now, long messages, long before, long messagesBefore) {
        double all = messages + messagesBefore;
        double with = now + before;
        double without = all - with;
        return 2
                * (part(now, messages * with / all)
                        + part(before, messagesBefore * with / all)
                        + part(messages - now, messages * without / all)
                        + part(messagesBefore - before, messagesBefore * without / all));
    }

    private static double part(double seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }
}
