package org.tertulia.shifts.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** A calendar was made, or is another one now; {@code holidays} counts its own ones. */
public record CalendarKept(
        int number,
        int version,
        String zone,
        String week,
        @Nullable String region,
        int holidays,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "calendar:" + number;
    }
}
