package org.tertulia.shifts.hours;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a company is open, under a name. {@code version} counts its editions, {@code edition} is the
 * one in force; {@code region} is null where no shipped holidays are in it, {@code own} are its own
 * ones, a line each.
 */
public record Calendar(
        CalendarId id,
        int number,
        String name,
        UUID edition,
        int version,
        ZoneId zone,
        Week week,
        @Nullable Region region,
        String own) {

    /** What counts time by it. */
    public Hours hours() {
        return Hours.of(zone, week, holidays());
    }

    /** The shipped ones and its own. */
    public Holidays holidays() {
        var own = Holidays.of(this.own);
        return region == null ? own : own.and(region.holidays());
    }
}
