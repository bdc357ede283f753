package org.tertulia.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/**
 * The record was recomputed: {@code entries} were read; {@code firstBad} is the number of the first
 * row that does not fit, null when it is intact.
 */
public record RecordVerified(long entries, @Nullable Long firstBad, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "record";
    }
}
