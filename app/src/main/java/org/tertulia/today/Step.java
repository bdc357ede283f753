package org.tertulia.today;

/**
 * One of the first steps.
 *
 * @param path where it is done
 */
public record Step(Kind kind, String path, boolean done) {

    /** What there is to do: first what a company needs, then what a person tries. */
    public enum Kind {
        BRAND,
        CHANNEL,
        HEARD,
        WATCH,
        WATCH_US,
        WATCH_RIVAL,
        ANSWER,
        COLLEAGUE,
        OWN_CLAIM,
        OWN_ANSWER,
        OWN_CLOSURE
    }
}
