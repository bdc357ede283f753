package org.tertulia.shifts.hours.web;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.HoursRefusal;
import org.tertulia.shifts.hours.ICalendar;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Week;

/** Calendars, for programs. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsApi {

    private final Calendars calendars;
    private final KeepingCalendars keeping;

    CalendarsApi(Calendars calendars, KeepingCalendars keeping) {
        this.calendars = calendars;
        this.keeping = keeping;
    }

    /**
     * A calendar; {@code week} has {@code mon} to {@code sun}, each as {@code 09:00-14:00,
     * 16:00-19:00}, empty or left out where closed; {@code region} is as {@code ES-AN}, null for no
     * shipped holidays; {@code holidays} are its own ones, as {@code 08-15 Name} for each year or
     * {@code 2026-12-24..2026-12-31 Name}. {@code id} and {@code version} are of the answer; a
     * {@code version} that is sent must be the one in force.
     */
    record CalendarJson(
            @Nullable Integer id,
            @Nullable Integer version,
            @Nullable String name,
            @Nullable String zone,
            @Nullable Map<String, String> week,
            @Nullable String region,
            @Nullable List<String> holidays) {}

    /** {@code next} is always null: there are few. */
    record CalendarsJson(List<CalendarJson> items, @Nullable Integer next) {}

    /** The text of an iCalendar file. */
    record File(@Nullable String file) {}

    /** What was not taken in: the line where its event begins, and why (a key). */
    record TroubleJson(int line, String name, String reason) {}

    /** {@code taken} counts the lines of holidays that were in the file. */
    record Taken(int taken, List<TroubleJson> troubles) {}

    @GetMapping
    CalendarsJson list(Sight sight) {
        return new CalendarsJson(
                calendars.all(sight).stream().map(CalendarsApi::json).toList(), null);
    }

    @GetMapping("/{number}")
    CalendarJson show(Sight sight, @PathVariable int number) {
        return json(calendars.find(sight, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CalendarJson add(Sight sight, @RequestBody CalendarJson asked) {
        return show(sight, keeping.add(sight, form(asked).kept()));
    }

    /** What is asked from now on is counted by it; clocks that run are left alone. */
    @PutMapping("/{number}")
    CalendarJson change(Sight sight, @PathVariable int number, @RequestBody CalendarJson asked) {
        keeping.change(sight, number, asked.version(), form(asked).kept());
        return show(sight, number);
    }

    @PostMapping("/{number}/holidays")
    Taken read(Sight sight, @PathVariable int number, @RequestBody File body) {
        var calendar = calendars.find(sight, number);
        var read = ICalendar.read(text(body.file()), calendar.zone());
        keeping.change(sight, number, null, CalendarPages.with(calendar, read.lines()));
        return new Taken(
                read.lines().size(),
                read.troubles().stream()
                        .map(each -> new TroubleJson(each.line(), each.name(), each.key()))
                        .toList());
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Sight sight, @PathVariable int number) {
        keeping.remove(sight, number);
    }

    private static CalendarForm form(CalendarJson asked) {
        return new CalendarForm(
                text(asked.name()),
                text(asked.zone()),
                text(asked.region()),
                days(asked.week()),
                asked.holidays() == null ? "" : String.join("\n", asked.holidays()),
                asked.version());
    }

    private static Map<String, String> days(@Nullable Map<String, String> week) {
        var days = new HashMap<String, String>();
        if (week != null) {
            week.forEach((day, blocks) -> days.put(known(day), text(blocks)));
        }
        return days;
    }

    private static String known(String day) {
        if (Stream.of(DayOfWeek.values()).map(Week::slug).noneMatch(day::equals)) {
            throw new Refused(new HoursRefusal.DayUnknown(day));
        }
        return day;
    }

    private static CalendarJson json(Calendar calendar) {
        return new CalendarJson(
                calendar.number(),
                calendar.version(),
                calendar.name(),
                calendar.zone().getId(),
                CalendarForm.days(calendar.week()),
                calendar.region() == null ? null : calendar.region().code(),
                calendar.own().lines().toList());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
