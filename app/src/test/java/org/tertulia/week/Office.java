package org.tertulia.week;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** Counts open time minute by minute, as somebody with a diary would. */
enum Office {
    /** Whoever never closes. */
    ALWAYS(Firm.MADRID, Set.of(), _ -> true) {
        @Override
        boolean open(Instant at) {
            return true;
        }
    },
    /** From 9 to 14 and from 16 to 19, and not on Maundy Thursday and Good Friday. */
    MADRID(
            Firm.MADRID,
            Set.of(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1)),
            hour -> hour >= 9 && hour < 14 || hour >= 16 && hour < 19),
    /** From 9 to 17, and not on Good Friday; its clocks are put back on Easter Sunday. */
    SANTIAGO(
            Firm.SANTIAGO,
            Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 5, 1)),
            hour -> hour >= 9 && hour < 17);

    private final BitSet open = new BitSet();

    Office(ZoneId zone, Set<LocalDate> holidays, IntPredicate hours) {
        for (int minute = 0; minute < Diary.MINUTES; minute++) {
            var wall = Diary.BEGINS.plus(minute, ChronoUnit.MINUTES).atZone(zone);
            open.set(
                    minute,
                    weekday(wall)
                            && !holidays.contains(wall.toLocalDate())
                            && hours.test(wall.getHour()));
        }
    }

    /** The time that is written down. */
    private static final class Diary {
        static final Instant BEGINS = Instant.parse("2026-03-25T00:00:00Z");
        static final int MINUTES = 40 * 24 * 60;
    }

    private static boolean weekday(ZonedDateTime wall) {
        return wall.getDayOfWeek().getValue() <= 5;
    }

    boolean open(Instant at) {
        return open.get((int) ChronoUnit.MINUTES.between(Diary.BEGINS, at));
    }

    /** When so much open time has gone by. */
    Instant plus(Instant from, Duration length) {
        var left = length;
        var at = from;
        while (left.isPositive()) {
            var next = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var here = Duration.between(at, next);
            if (open(at)) {
                if (here.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(here);
            }
            at = next;
        }
        return at;
    }

    /** How much of it lies between. */
    Duration between(Instant from, Instant to) {
        var length = Duration.ZERO;
        var at = from;
        while (at.isBefore(to)) {
            var minute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var next = minute.isBefore(to) ? minute : to;
            if (open(at)) {
                length = length.plus(Duration.between(at, next));
            }
            at = next;
        }
        return length;
    }
}
