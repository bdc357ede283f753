package org.tertulia.listening.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks for; the gravest is last. */
public enum Kind {
    /** Many more messages than usual. */
    SPIKE,
    /** The same of a competitor. */
    COMPETITOR,
    /** A channel that always speaks says nothing. */
    SILENCE,
    /** Somebody of weight speaks, or whom many answer. */
    INFLUENCE,
    /** Many more angry messages than usual. */
    NEGATIVE,
    /** What sounds like a crisis, or a word of the company's. */
    CRISIS;

    /** As the database and programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    int gravity() {
        return switch (this) {
            case SPIKE, COMPETITOR, SILENCE, INFLUENCE -> 1;
            case NEGATIVE -> 2;
            case CRISIS -> 3;
        };
    }

    /** Which messages it counts. */
    Series series() {
        return switch (this) {
            case SPIKE, COMPETITOR, SILENCE, INFLUENCE -> Series.HEARD;
            case NEGATIVE -> Series.NEGATIVE;
            case CRISIS -> Series.CRISIS;
        };
    }

    /** Whether it speaks of the brand as a whole, and so of one event with all others that do. */
    boolean ofBrand() {
        return switch (this) {
            case SPIKE, INFLUENCE, NEGATIVE, CRISIS -> true;
            case SILENCE, COMPETITOR -> false;
        };
    }
}
