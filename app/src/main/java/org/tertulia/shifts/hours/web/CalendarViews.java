package org.tertulia.shifts.hours.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.ICalendar;
import org.tertulia.shifts.hours.Region;
import org.tertulia.shifts.hours.Week;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Choices;
import org.tertulia.web.kit.Option;

/** Makes of calendars what their pages show. */
final class CalendarViews {

    /** In open time. */
    private static final List<Duration> PROMISES =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8));

    private CalendarViews() {}

    static CalendarsView all(Page page, List<Calendar> calendars) {
        return new CalendarsView(calendars.stream().map(each -> row(page, each)).toList());
    }

    private static CalendarsView.Row row(Page page, Calendar calendar) {
        var today = page.now().atZone(calendar.zone()).toLocalDate();
        var city = Choices.city(calendar.zone(), page.locale());
        return new CalendarsView.Row(
                calendar.number(),
                calendar.name(),
                calendar.region() == null ? city : city + " · " + calendar.region().name(),
                holidays(page, calendar).stream()
                        .filter(holiday -> !holiday.date().isBefore(today))
                        .findFirst()
                        .map(holiday -> holiday.words() + ", " + holiday.name())
                        .orElse(""),
                week(page, calendar.week()));
    }

    static CalendarView one(
            Page page,
            @Nullable Calendar calendar,
            CalendarForm form,
            Mistake wrong,
            List<ICalendar.Trouble> troubles) {
        return new CalendarView(
                calendar,
                form,
                calendar == null ? List.of() : week(page, calendar.week()),
                calendar == null ? List.of() : holidays(page, calendar),
                calendar == null ? List.of() : dues(page, calendar),
                regions(page),
                wrong,
                troubles);
    }

    private static List<CalendarView.Day> week(Page page, Week week) {
        return Stream.of(DayOfWeek.values())
                .map(
                        day ->
                                new CalendarView.Day(
                                        name(page, day),
                                        week.on(day),
                                        week.on(day).isEmpty()
                                                ? page.t("shifts.hours.closed")
                                                : week.text(day)))
                .toList();
    }

    static String name(Page page, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, page.locale());
    }

    private static List<CalendarView.Holiday> holidays(Page page, Calendar calendar) {
        var today = page.now().atZone(calendar.zone()).toLocalDate();
        var words = DateTimeFormatter.ofPattern(page.t("shifts.hours.date"), page.locale());
        var all = calendar.holidays();
        var found = new ArrayList<CalendarView.Holiday>();
        for (var year : List.of(today.getYear(), today.getYear() + 1)) {
            all.in(year)
                    .forEach(
                            (date, name) ->
                                    found.add(
                                            new CalendarView.Holiday(
                                                    date,
                                                    words.format(date),
                                                    name,
                                                    date.isBefore(today))));
        }
        return found;
    }

    /** The hardest case of a week: what comes in on a Friday at six. */
    private static List<CalendarView.Due> dues(Page page, Calendar calendar) {
        var friday = friday(page.now().atZone(calendar.zone()));
        var words = DateTimeFormatter.ofPattern(page.t("shifts.hours.moment"), page.locale());
        var hours = calendar.hours();
        return PROMISES.stream()
                .map(
                        open ->
                                new CalendarView.Due(
                                        page.span(open),
                                        words.format(friday),
                                        words.format(
                                                hours.plus(friday.toInstant(), open)
                                                        .atZone(calendar.zone()))))
                .toList();
    }

    private static ZonedDateTime friday(ZonedDateTime now) {
        LocalDate day = now.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return day.atStartOfDay(now.getZone()).plus(18, ChronoUnit.HOURS);
    }

    private static List<Option> regions(Page page) {
        var none = new Option("", page.t("shifts.hours.region.none"));
        return Stream.concat(
                        Stream.of(none),
                        Region.all().stream()
                                .map(
                                        region ->
                                                new Option(
                                                        region.code(),
                                                        region.part()
                                                                ? "– " + region.name()
                                                                : region.name())))
                .toList();
    }
}
