package org.tertulia.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tertulia.kernel.Refused;

/**
 * From one local time of a date to another, by the clock of a zone: {@code begins} and {@code ends}
 * are minutes from the midnight that begins the date, and from 1440 on it is the day after.
 *
 * <p>Where clocks are put forward, a time that is left out is the moment of the change; where they
 * are put back, a time that comes twice is the first of the two. So two spans that meet on the wall
 * meet in truth.
 */
public record Span(LocalDate date, int begins, int ends, ZoneId zone) {

    /** Minutes of a day of the calendar. */
    public static final int DAY = 24 * 60;

    static final int SHORTEST = 15;

    /**
     * @throws Refused where it ends before it begins, is too short or too long, or falls into the
     *     hour that is left out that night
     */
    public static Span fit(LocalDate date, int begins, int ends, ZoneId zone) {
        if (begins < 0 || begins >= DAY) {
            throw new Refused(new ShiftsRefusal.TimeUnfit());
        }
        if (ends <= begins) {
            throw new Refused(new ShiftsRefusal.EndsBeforeBeginning());
        }
        if (ends - begins < SHORTEST) {
            throw new Refused(new ShiftsRefusal.TooShort(SHORTEST));
        }
        if (ends - begins > DAY) {
            throw new Refused(new ShiftsRefusal.TooLong(DAY / 60));
        }
        var span = new Span(date, begins, ends, zone);
        if (!span.exists()) {
            throw new Refused(new ShiftsRefusal.NoSuchHour());
        }
        return span;
    }

    /** Whether anything is left of it by the clock of that night. */
    boolean exists() {
        return beginsAt().isBefore(endsAt());
    }

    public Instant beginsAt() {
        return at(begins);
    }

    public Instant endsAt() {
        return at(ends);
    }

    private Instant at(int minute) {
        var local = date.plusDays(minute / DAY).atTime(minute % DAY / 60, minute % 60);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    public Span on(LocalDate other) {
        return new Span(other, begins, ends, zone);
    }

    /** Whether it ends on the day after, be it at its very midnight. */
    public boolean nextDay() {
        return ends >= DAY;
    }
}
