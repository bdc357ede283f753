package org.tertulia.shifts.hours.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.HoursRefusal;
import org.tertulia.shifts.hours.ICalendar;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.web.Html;
import org.tertulia.web.Mistake;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /settings/calendars}: when the company is open. */
@Controller
@RequestMapping("/settings/calendars")
class CalendarPages {

    private final Calendars calendars;
    private final KeepingCalendars keeping;

    CalendarPages(Calendars calendars, KeepingCalendars keeping) {
        this.calendars = calendars;
        this.keeping = keeping;
    }

    @GetMapping
    Html list(Page page, Sight sight) {
        var view = CalendarViews.all(page, calendars.all(sight));
        var placed = page.at(Place.SETTINGS).titled(page.t("shifts.hours.title"));
        return out -> JtecalendarsGenerated.render(out, Html.PLAIN, placed, view);
    }

    @GetMapping("/new")
    Html begin(Page page) {
        var form = CalendarForm.fresh(page.zone().getId(), page.locale().getLanguage());
        return one(page, null, form, Mistake.NONE, List.of());
    }

    @PostMapping
    Object add(Page page, Sight sight, @RequestParam Map<String, String> given) {
        var form = CalendarForm.of(given);
        try {
            var number = keeping.add(sight, form.kept());
            return Redirect.to("/settings/calendars/" + number).saying("shifts.hours.added");
        } catch (Refused refused) {
            return unfit(one(page, null, form, mistake(refused.refusal(), page), List.of()));
        }
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Page page, Sight sight, @PathVariable int number) {
        var calendar = calendars.find(sight, number);
        return one(page, calendar, CalendarForm.of(calendar), Mistake.NONE, List.of());
    }

    @PostMapping("/{number:[0-9]{1,9}}")
    Object change(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam Map<String, String> given) {
        var calendar = calendars.find(sight, number);
        var form = CalendarForm.of(given);
        try {
            keeping.change(sight, number, form.version(), form.kept());
            return Redirect.to("/settings/calendars/" + number).saying("shifts.hours.changed");
        } catch (Refused refused) {
            return unfit(one(page, calendar, form, mistake(refused.refusal(), page), List.of()));
        }
    }

    /** Takes in the holidays of an iCalendar file; what it cannot take in stays on the page. */
    @PostMapping("/{number:[0-9]{1,9}}/holidays")
    Object read(
            Page page,
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String file) {
        var calendar = calendars.find(sight, number);
        try {
            var read = ICalendar.read(file, calendar.zone());
            keeping.change(sight, number, null, with(calendar, read.lines()));
            return read.troubles().isEmpty()
                    ? Redirect.to("/settings/calendars/" + number)
                            .saying("shifts.hours.read", read.lines().size())
                    : troubled(page, calendars.find(sight, number), read);
        } catch (Refused refused) {
            var wrong = new Mistake("file", page.t(refused.refusal()));
            return unfit(one(page, calendar, CalendarForm.of(calendar), wrong, List.of()));
        }
    }

    /** What it has already is not there twice. */
    static Kept with(Calendar calendar, List<String> lines) {
        var own = new LinkedHashSet<>(calendar.own().lines().toList());
        own.addAll(lines);
        return new Kept(
                calendar.name(),
                calendar.zone(),
                calendar.week(),
                calendar.region(),
                String.join("\n", own));
    }

    private static Html troubled(Page page, Calendar calendar, ICalendar.Read read) {
        var wrong =
                new Mistake(
                        "file",
                        page.t(
                                "shifts.hours.readSome",
                                read.lines().size(),
                                read.troubles().size()));
        return one(page, calendar, CalendarForm.of(calendar), wrong, read.troubles());
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Redirect remove(Sight sight, @PathVariable int number) {
        keeping.remove(sight, number);
        return Redirect.to("/settings/calendars").saying("shifts.hours.removed");
    }

    private static Html one(
            Page page,
            @Nullable Calendar calendar,
            CalendarForm form,
            Mistake wrong,
            List<ICalendar.Trouble> troubles) {
        var view = CalendarViews.one(page, calendar, form, wrong, troubles);
        var title = calendar == null ? page.t("shifts.hours.new") : calendar.name();
        var placed = page.at(Place.SETTINGS).titled(title);
        return out -> JtecalendarGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static Mistake mistake(Refusal refusal, Page page) {
        var field =
                switch (refusal) {
                    case HoursRefusal.CalendarNameMissing _,
                            HoursRefusal.CalendarNameTooLong _,
                            HoursRefusal.CalendarNameTaken _ ->
                            "name";
                    case HoursRefusal.HolidayUnfit _, HoursRefusal.TooManyHolidays _ -> "own";
                    default -> "";
                };
        return new Mistake(field, page.t(refusal));
    }

    private static ResponseEntity<Html> unfit(Html html) {
        return ResponseEntity.unprocessableContent().body(html);
    }
}
