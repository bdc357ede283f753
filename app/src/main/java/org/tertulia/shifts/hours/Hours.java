package org.tertulia.shifts.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts time while it is open. An instant is open when the clock on the wall of the zone stands in
 * a block of its week on a day that is no holiday: where the clock is put back, an hour may be open
 * twice; where it is put forward, what it skips is never open.
 */
public final class Hours {

    /** Round the clock: time as it goes. */
    public static final Hours ALWAYS = new Hours(null, new Week(Map.of()), Holidays.NONE);

    /** What stays closed for longer opens no more: from there on time counts as it goes. */
    private static final Duration LONGEST_CLOSED = Duration.ofDays(400);

    /** Null for round the clock. */
    private final @Nullable ZoneRules rules;

    private final Week week;
    private final Holidays holidays;

    private Hours(@Nullable ZoneRules rules, Week week, Holidays holidays) {
        this.rules = rules;
        this.week = week;
        this.holidays = holidays;
    }

    public static Hours of(ZoneId zone, Week week, Holidays holidays) {
        return new Hours(zone.getRules(), week, holidays);
    }

    public boolean roundTheClock() {
        return rules == null;
    }

    /** The first instant by which so much open time has gone since {@code from}. */
    public Instant plus(Instant from, Duration open) {
        if (rules == null || open.isNegative() || open.isZero()) {
            return from.plus(open);
        }
        var walk = new Walk(from);
        var left = open;
        while (walk.next()) {
            var here = Duration.between(walk.begin, walk.end);
            if (left.compareTo(here) <= 0) {
                return walk.begin.plus(left);
            }
            left = left.minus(here);
        }
        return walk.cursor.plus(left);
    }

    /** How much open time lies between; negative where {@code to} comes first. */
    public Duration between(Instant from, Instant to) {
        if (rules == null) {
            return Duration.between(from, to);
        }
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        var walk = new Walk(from);
        var open = Duration.ZERO;
        while (walk.next() && walk.begin.isBefore(to)) {
            var end = walk.end.isBefore(to) ? walk.end : to;
            open = open.plus(Duration.between(walk.begin, end));
        }
        return open;
    }

    public boolean open(Instant at) {
        return rules == null || opens(at).equals(at);
    }

    /** When it is open next; the same instant where it is. */
    public Instant opens(Instant at) {
        if (rules == null) {
            return at;
        }
        var walk = new Walk(at);
        return walk.next() ? walk.begin : at;
    }

    /** The day that is so many working days later: days on which it opens at all. */
    public LocalDate workingDaysAfter(LocalDate from, int days) {
        var day = from;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= opensOn(day) || day.isAfter(from.plusDays(LONGEST_CLOSED.toDays())) ? 1 : 0;
        }
        return day;
    }

    private boolean opensOn(LocalDate day) {
        return rules == null || !holidays.on(day) && !week.on(day.getDayOfWeek()).isEmpty();
    }

    /** Until when it stays open; the same instant where it is not. */
    public Instant closes(Instant at) {
        if (rules == null) {
            return Instant.MAX;
        }
        var walk = new Walk(at);
        return walk.next() && walk.begin.equals(at) ? walk.end : at;
    }

    /**
     * The open stretches from an instant on, in order. Between two changes of the clock local time
     * runs evenly, so each stretch is cut there and nowhere else has to be looked at.
     */
    private final class Walk {

        private final ZoneRules clock = Objects.requireNonNull(rules);
        private Instant cursor;
        private Instant opened;
        private ZoneOffset offset;
        private Instant changes;
        private LocalDate day;
        private int block;
        private Instant begin;
        private Instant end;

        Walk(Instant from) {
            cursor = from;
            opened = from;
            begin = from;
            end = from;
            offset = clock.getOffset(from);
            changes = changes(from);
            day = LocalDateTime.ofEpochSecond(from.getEpochSecond(), 0, offset).toLocalDate();
        }

        private Instant changes(Instant from) {
            var transition = clock.nextTransition(from);
            return transition == null ? Instant.MAX : transition.getInstant();
        }

        /** Goes on to the next; false where there is none for too long. */
        boolean next() {
            while (cursor.isBefore(opened.plus(LONGEST_CLOSED))) {
                var blocks = holidays.on(day) ? List.<Block>of() : week.on(day.getDayOfWeek());
                while (block < blocks.size()) {
                    var here = blocks.get(block++);
                    begin = latest(at(here.from()), cursor);
                    end = earliest(at(here.to()), changes);
                    if (begin.isBefore(end)) {
                        cursor = end;
                        opened = end;
                        return true;
                    }
                }
                onwards();
            }
            return false;
        }

        private void onwards() {
            var midnight = at(Block.DAY);
            block = 0;
            if (midnight.isBefore(changes)) {
                cursor = latest(midnight, cursor);
                day = day.plusDays(1);
            } else {
                cursor = changes;
                offset = clock.getOffset(changes);
                day =
                        LocalDateTime.ofEpochSecond(changes.getEpochSecond(), 0, offset)
                                .toLocalDate();
                changes = changes(changes);
            }
        }

        private Instant at(int minute) {
            return day.atStartOfDay().plusMinutes(minute).toInstant(offset);
        }

        private Instant latest(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private Instant earliest(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
