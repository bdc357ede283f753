package org.tertulia.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One event as it was recorded; {@code n} counts from 1 without gaps, {@code detail} is the event's
 * values as JSON, {@code previous} and {@code hash} are SHA-256, 32 bytes each.
 */
record Entry(
        long n,
        UUID id,
        Instant at,
        String actor,
        String type,
        String subject,
        String detail,
        byte[] previous,
        byte[] hash) {

    /** Whether its own hash is that of what it says. */
    boolean intact() {
        return Arrays.equals(hash, computedHash());
    }

    byte[] computedHash() {
        return Chain.hash(n, previous, id, at, actor, type, subject, detail);
    }
}
