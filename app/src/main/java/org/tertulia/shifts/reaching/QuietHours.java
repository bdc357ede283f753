package org.tertulia.shifts.reaching;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tertulia.kernel.Refused;

/**
 * When a member wants to hear nothing, every day, in minutes of the day by their own clock; where
 * {@code ends} is the smaller, they end on the day after.
 */
public record QuietHours(int begins, int ends) {

    private static final int DAY = 1440;

    public QuietHours {
        if (begins < 0 || begins >= DAY || ends < 0 || ends >= DAY || begins == ends) {
            throw new Refused(new ReachingRefusal.QuietUnfit());
        }
    }

    boolean include(Instant at, ZoneId zone) {
        var minute = at.atZone(zone).toLocalTime().toSecondOfDay() / 60;
        return begins < ends
                ? minute >= begins && minute < ends
                : minute >= begins || minute < ends;
    }

    /** When those end in which that moment is. */
    Instant until(Instant at, ZoneId zone) {
        var now = at.atZone(zone);
        var end = LocalTime.ofSecondOfDay(ends * 60L);
        var day =
                now.toLocalTime().isBefore(end) ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        return day.atTime(end).atZone(zone).toInstant();
    }
}
