package org.tertulia.language;

import org.jspecify.annotations.Nullable;

/** What a text seems to be, and how likely that is, from 0 to 1. */
public record Judged<T>(T what, double confidence) {

    /** Below this confidence a judgement is no better than none, and counts as unclassified. */
    public static final double ENOUGH = 0.45;

    public boolean isSure() {
        return confidence >= ENOUGH;
    }

    /** What it is, where that is sure enough to be said. */
    public @Nullable T orNull() {
        return isSure() ? what : null;
    }
}
