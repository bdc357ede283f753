package org.tertulia.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a conversation needs no answer: a closed list, one key each. */
public enum Reason {
    THANKS('g'),
    SPAM('s'),
    DUPLICATE('d'),
    NOT_FOR_US('n'),
    RESOLVED_ELSEWHERE('r'),
    /** With words that say it. */
    OTHER('o');

    private final char key;

    Reason(char key) {
        this.key = key;
    }

    /** How addresses and the database name it: {@code not-for-us}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that chooses it. */
    public char key() {
        return key;
    }

    public static Optional<Reason> of(String slug) {
        return Arrays.stream(values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }
}
