package org.tertulia.listening.rounds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tertulia.kernel.Refused;

/**
 * When rounds are due: {@code every} so many minutes between two minutes of the day, by the clock
 * on the wall; {@code ends} is not included, and 1440 is midnight.
 */
public record Schedule(int every, int begins, int ends, Set<DayOfWeek> days) {

    public static final int DAY = 24 * 60;
    public static final int SHORTEST = 15;

    /** What a form begins with. */
    public static final Schedule USUAL =
            new Schedule(120, 9 * 60, 20 * 60, Set.of(DayOfWeek.values()));

    private static final int LONGEST_TOLERANCE = 30;

    public Schedule {
        days = Set.copyOf(days);
    }

    /** Of a round: from {@code late} on it is late, from {@code closes} on it is missed. */
    public record Slot(Instant due, Instant late, Instant closes) {}

    /** As a person asked for it; refuses one by which no round would ever be due. */
    public static Schedule fit(int every, int begins, int ends, Set<DayOfWeek> days) {
        if (every < SHORTEST || every > DAY) {
            throw new Refused(new RoundsRefusal.IntervalUnfit(SHORTEST, DAY));
        }
        if (days.isEmpty()) {
            throw new Refused(new RoundsRefusal.DaysMissing());
        }
        var schedule = new Schedule(every, begins, ends, days);
        if (begins < 0 || ends > DAY || begins + schedule.tolerance() > ends) {
            throw new Refused(new RoundsRefusal.HoursUnfit());
        }
        return schedule;
    }

    /** So many minutes a round may wait: a quarter of the interval, at most half an hour. */
    public int tolerance() {
        return Math.min(LONGEST_TOLERANCE, every / 4);
    }

    /** Those due after a time and up to another, in their order. */
    List<Slot> between(Instant after, Instant until, ZoneId zone) {
        var slots = new ArrayList<Slot>();
        var last = until.atZone(zone).toLocalDate();
        for (var day = after.atZone(zone).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            on(day, zone).stream()
                    .filter(slot -> slot.due().isAfter(after) && !slot.due().isAfter(until))
                    .forEach(slots::add);
        }
        return slots;
    }

    /** When the first one behind a time is due; none where no week has one. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        var today = after.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, 8)
                .mapToObj(today::plusDays)
                .flatMap(day -> on(day, zone).stream())
                .map(Slot::due)
                .filter(due -> due.isAfter(after))
                .findFirst();
    }

    private List<Slot> on(LocalDate day, ZoneId zone) {
        if (!days.contains(day.getDayOfWeek())) {
            return List.of();
        }
        var minutes = minutes();
        // Where the clock goes forward, an hour of the wall is the moment of another.
        var dues = minutes.stream().map(it -> at(day, it, zone)).distinct().sorted().toList();
        var end = at(day, Math.min(minutes.getLast() + every, ends), zone);
        return IntStream.range(0, dues.size())
                .mapToObj(i -> slot(dues.get(i), i + 1 < dues.size() ? dues.get(i + 1) : end))
                .filter(slot -> slot.due().isBefore(slot.late()))
                .toList();
    }

    /** One that could not be late before the hours end is not held. */
    private List<Integer> minutes() {
        return IntStream.iterate(begins, it -> it + tolerance() <= ends, it -> it + every)
                .boxed()
                .toList();
    }

    private Slot slot(Instant due, Instant closes) {
        var late = due.plus(Duration.ofMinutes(tolerance()));
        return new Slot(due, late.isBefore(closes) ? late : closes, closes);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return minute == DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : ZonedDateTime.of(day, LocalTime.ofSecondOfDay(minute * 60L), zone).toInstant();
    }
}
