package org.tertulia.listening.rounds;

import java.util.Locale;

/** How a round stands. */
public enum RoundState {
    /** To be made. */
    OPEN,
    /** To be made, and late. */
    OVERDUE,
    /** Signed off in time. */
    PUNCTUAL,
    /** Signed off late. */
    LATE,
    /** Nobody made it before the next one was due. */
    MISSED,
    /** It was not to be made after all. */
    CALLED_OFF;

    /** Whether it can be signed off. */
    public boolean isOpen() {
        return this == OPEN || this == OVERDUE;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
