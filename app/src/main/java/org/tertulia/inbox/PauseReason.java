package org.tertulia.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a clock may stand still: a closed list, one key each. */
public enum PauseReason {
    /** Another department has to say something first. */
    DEPARTMENT('d'),
    /** So has somebody outside. */
    THIRD_PARTY('t'),
    /** The customer agreed to a later answer. */
    AGREED('a'),
    /** We asked for something that only the customer can give. */
    THEIR_PAPERS('p'),
    /** What is asked about is out of order, and others repair it. */
    FAULT_ELSEWHERE('f');

    private final char key;

    PauseReason(char key) {
        this.key = key;
    }

    /** How addresses and the database name it: {@code third-party}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that chooses it. */
    public char key() {
        return key;
    }

    public static Optional<PauseReason> of(String slug) {
        return Arrays.stream(values()).filter(reason -> reason.slug().equals(slug)).findFirst();
    }
}
