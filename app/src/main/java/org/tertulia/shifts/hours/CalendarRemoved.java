package org.tertulia.shifts.hours;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Nothing is counted by the calendar from now on; what was, can be counted again. */
public record CalendarRemoved(int number, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "calendar:" + number;
    }
}
