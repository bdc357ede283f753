package org.tertulia.shifts.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of holidays: which day, and its name.
 *
 * <pre>
 * 2026-11-02 Lunes siguiente a Todos los Santos     one day
 * 2026-12-24..2026-12-31 Cierre de Navidad          several, at most a year
 * 12-25 Navidad                                     each year
 * easter-2 Viernes Santo                            days from Easter Sunday
 * 02-mon#1 Día de la Constitución                   the first Monday of February
 * 09-17[fri] Feriado                                only where it falls on that day of the week
 * 01-06{tue+6 wed+5 thu+4 fri+3 sat+2 sun+1} Reyes  moved by so many days where it falls on those
 * </pre>
 */
record HolidayRule(Day day, List<DayOfWeek> only, Map<DayOfWeek, Integer> moved, String name) {

    private static final String WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun)";

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<day>\\d{4}-\\d{2}-\\d{2}(?:\\.\\.\\d{4}-\\d{2}-\\d{2})?|\\d{2}-\\d{2}|easter(?:[+-]\\d{1,3})?|\\d{2}-"
                            + WEEKDAY
                            + "#[1-5])(?:\\[(?<only>[a-z ]+)])?(?:\\{(?<moved>[a-z0-9+ -]+)})?\\s+(?<name>\\S.*)");

    private static final Pattern MOVE = Pattern.compile("(" + WEEKDAY + ")([+-]\\d)");

    private static final int LONGEST = 366;
    private static final int LONGEST_NAME = 100;

    /** Which days of a year. */
    private sealed interface Day {

        record Dates(LocalDate from, LocalDate to) implements Day {}

        record Yearly(MonthDay day) implements Day {}

        record FromEaster(int days) implements Day {}

        record Ordinal(int month, DayOfWeek weekday, int number) implements Day {}
    }

    /** Empty where the line cannot be read. */
    static Optional<HolidayRule> of(String line) {
        var found = LINE.matcher(line.strip());
        if (!found.matches() || found.group("name").strip().length() > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            return day(found.group("day"))
                    .map(
                            day ->
                                    new HolidayRule(
                                            day,
                                            only(found.group("only")),
                                            moved(found.group("moved")),
                                            found.group("name").strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Day> day(String text) {
        if (text.startsWith("easter")) {
            var days = text.substring("easter".length());
            return Optional.of(new Day.FromEaster(days.isEmpty() ? 0 : Integer.parseInt(days)));
        }
        if (text.contains("#")) {
            return Optional.of(
                    new Day.Ordinal(
                            month(text),
                            Week.named(text.substring(3, 6)),
                            Integer.parseInt(text.substring(7))));
        }
        if (text.length() == 5) {
            return Optional.of(new Day.Yearly(MonthDay.parse("--" + text)));
        }
        var from = LocalDate.parse(text.substring(0, 10));
        var to = text.length() == 10 ? from : LocalDate.parse(text.substring(12));
        return to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))
                ? Optional.empty()
                : Optional.of(new Day.Dates(from, to));
    }

    private static int month(String text) {
        var month = Integer.parseInt(text.substring(0, 2));
        if (month < 1 || month > 12) {
            throw new DateTimeException("No month: " + month);
        }
        return month;
    }

    private static List<DayOfWeek> only(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.strip().split(" +")).map(Week::named).toList();
    }

    private static Map<DayOfWeek, Integer> moved(@Nullable String text) {
        var moved = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        if (text != null) {
            for (var part : text.strip().split(" +")) {
                var move = MOVE.matcher(part);
                if (!move.matches()) {
                    throw new IllegalArgumentException(part);
                }
                moved.put(Week.named(group(move, 1)), Integer.parseInt(group(move, 2)));
            }
        }
        return moved;
    }

    private static String group(Matcher found, int group) {
        return Objects.requireNonNull(found.group(group));
    }

    /** The days that are holidays by this line because of a year; a moved one may leave it. */
    Stream<LocalDate> in(int year) {
        return plain(year)
                .filter(date -> only.isEmpty() || only.contains(date.getDayOfWeek()))
                .map(date -> date.plusDays(moved.getOrDefault(date.getDayOfWeek(), 0)));
    }

    private Stream<LocalDate> plain(int year) {
        return switch (day) {
            case Day.Dates(var from, var to) ->
                    from.getYear() > year || to.getYear() < year
                            ? Stream.empty()
                            : from.datesUntil(to.plusDays(1))
                                    .filter(date -> date.getYear() == year);
            // The 29th of February is no other day where there is none.
            case Day.Yearly(var monthDay) ->
                    monthDay.isValidYear(year) ? Stream.of(monthDay.atYear(year)) : Stream.empty();
            case Day.FromEaster(var days) -> Stream.of(Easter.sunday(year).plusDays(days));
            case Day.Ordinal(var month, var weekday, var number) ->
                    Stream.of(
                                    LocalDate.of(year, month, 1)
                                            .with(
                                                    TemporalAdjusters.dayOfWeekInMonth(
                                                            number, weekday)))
                            .filter(date -> date.getMonthValue() == month);
        };
    }
}
