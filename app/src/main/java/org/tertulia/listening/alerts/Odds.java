package org.tertulia.listening.alerts;

/** How often chance brings so many. */
final class Odds {

    private Odds() {}

    /**
     * The probability of {@code found} or more where {@code mean} are expected, of a negative
     * binomial distribution: a Poisson whose rate is itself uncertain, the more so the smaller
     * {@code evenness} is (its variance is mean + mean² / evenness).
     */
    static double ofAtLeast(int found, double mean, double evenness) {
        var share = mean / (mean + evenness);
        var term = Math.pow(1 - share, evenness);
        var below = 0.0;
        for (var i = 0; i < found; i++) {
            below += term;
            term *= (evenness + i) / (i + 1) * share;
        }
        return Math.max(0, 1 - below);
    }

    /** The probability that nothing comes where so many are expected. */
    static double ofNone(double mean, double evenness) {
        return Math.pow(evenness / (evenness + mean), evenness);
    }
}
