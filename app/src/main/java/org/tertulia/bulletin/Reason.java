package org.tertulia.bulletin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an insight is declined. */
public enum Reason {
    ALREADY_SO("bulletin.reason.already-so"),
    NOT_NOW("bulletin.reason.not-now"),
    TOO_DEAR("bulletin.reason.too-dear"),
    NOT_OURS("bulletin.reason.not-ours"),
    /** Another one, in words. */
    OTHER("bulletin.reason.other");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
