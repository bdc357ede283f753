package org.tertulia.shifts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * A shift that comes back: on these days of the week, every so many weeks from the one of {@code
 * from}, up to {@code until} (null: for ever). {@code number} names it in URLs; it is 0 before it
 * is saved.
 */
public record Pattern(
        int number,
        MemberId member,
        Set<DayOfWeek> days,
        int begins,
        int ends,
        ZoneId zone,
        Cover cover,
        int everyWeeks,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Weeks of the longest cycle. */
    public static final int LONGEST = 12;

    public Pattern {
        days = Set.copyOf(days);
    }

    /** Its dates behind one date and up to another. */
    Stream<LocalDate> dates(LocalDate after, LocalDate upTo) {
        var first = after.plusDays(1).isBefore(from) ? from : after.plusDays(1);
        var last = until != null && until.isBefore(upTo) ? until : upTo;
        return first.isAfter(last)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(this::comesOn);
    }

    private boolean comesOn(LocalDate date) {
        return days.contains(date.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(from), monday(date)) % everyWeeks == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Its hours, on its first date. */
    public Span span() {
        return new Span(from, begins, ends, zone);
    }

    Draft on(LocalDate date) {
        return new Draft(member, span().on(date), cover);
    }
}
