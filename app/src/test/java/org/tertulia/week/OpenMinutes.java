package org.tertulia.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Set;

/**
 * Counts time minute by minute, as somebody with a diary would: the office of Madrid is open on
 * weekdays from 9 to 14 and from 16 to 19, and not on Maundy Thursday and Good Friday.
 */
final class OpenMinutes {

    private static final Instant FIRST = Instant.parse("2026-03-25T00:00:00Z");
    private static final int MINUTES = 40 * 24 * 60;

    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1));

    private static final BitSet OFFICE = office();

    private OpenMinutes() {}

    private static BitSet office() {
        var open = new BitSet(MINUTES);
        for (int minute = 0; minute < MINUTES; minute++) {
            open.set(minute, open(FIRST.plus(minute, ChronoUnit.MINUTES).atZone(Firm.MADRID)));
        }
        return open;
    }

    private static boolean open(ZonedDateTime wall) {
        var hour = wall.getHour();
        return wall.getDayOfWeek().getValue() <= 5
                && !HOLIDAYS.contains(wall.toLocalDate())
                && (hour >= 9 && hour < 14 || hour >= 16 && hour < 19);
    }

    private static boolean open(Instant at, boolean office) {
        return !office || OFFICE.get((int) ChronoUnit.MINUTES.between(FIRST, at));
    }

    static Instant plus(Instant from, Duration open, boolean office) {
        var left = open;
        var at = from;
        while (left.isPositive()) {
            var next = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var here = Duration.between(at, next);
            if (open(at, office)) {
                if (here.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(here);
            }
            at = next;
        }
        return at;
    }

    static Duration between(Instant from, Instant to, boolean office) {
        var open = Duration.ZERO;
        var at = from;
        while (at.isBefore(to)) {
            var minute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var next = minute.isBefore(to) ? minute : to;
            if (open(at, office)) {
                open = open.plus(Duration.between(at, next));
            }
            at = next;
        }
        return open;
    }
}
