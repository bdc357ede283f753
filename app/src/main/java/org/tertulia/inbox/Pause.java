package org.tertulia.inbox;

import java.time.Instant;

/** A clock stands still from one instant to another, at the latest. */
public record Pause(Instant from, Instant until) {

    /** Where it ends when something ends it at this instant. */
    Instant endedAt(Instant at) {
        if (at.isBefore(from)) {
            return from;
        }
        return at.isBefore(until) ? at : until;
    }

    /** Whether the clock stands still. */
    public boolean at(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
