package org.tertulia.shifts.hours;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** Which calendar. */
public record CalendarId(UUID value) {

    static CalendarId next() {
        return new CalendarId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
