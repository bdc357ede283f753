package org.tertulia.inbox.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.shifts.hours.CalendarId;

/** From now on an answer is promised within so many minutes; clocks that run are left alone. */
public record PromiseSet(
        String scope,
        String of,
        long minutes,
        @Nullable CalendarId calendar,
        int warn,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return of.isEmpty() ? "promise:" + scope : "promise:" + scope + ":" + of;
    }
}
