package org.tertulia.approvals;

import java.util.Locale;

/** Where a request stands. */
public enum State {
    /** For the next of its steps. */
    WAITING,
    /** All steps were granted, and its subject went out. */
    APPROVED,
    /** Sent back with words. */
    RETURNED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** There was nothing left to decide. */
    LAPSED;

    /** How addresses, the API and the database name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From what {@link #slug} gave. */
    public static State of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
