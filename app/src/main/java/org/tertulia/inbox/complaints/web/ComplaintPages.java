package org.tertulia.inbox.complaints.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.complaints.Complaining;
import org.tertulia.inbox.complaints.ComplaintRefusal;
import org.tertulia.inbox.complaints.Complaints;
import org.tertulia.inbox.complaints.Resolution;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.hours.Calendar;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Option;

/** {@code /inbox/complaints}: formal complaints, what is due first at the top. */
@Controller
class ComplaintPages {

    private static final int SHOWN = 200;
    private static final int ENDED = 50;

    private final Complaints complaints;
    private final Complaining complaining;
    private final Calendars calendars;

    ComplaintPages(Complaints complaints, Complaining complaining, Calendars calendars) {
        this.complaints = complaints;
        this.complaining = complaining;
        this.calendars = calendars;
    }

    @GetMapping("/inbox/complaints")
    Html list(Page page, Sight sight) {
        var rule = complaints.rule();
        var all = calendars.all(sight);
        var number =
                all.stream()
                        .filter(it -> it.id().equals(rule.calendar()))
                        .map(it -> String.valueOf(it.number()))
                        .findFirst()
                        .orElse("");
        return render(page, sight, String.valueOf(rule.days()), number, "");
    }

    @PostMapping("/conversations/{number}/complaint")
    Redirect file(Sight sight, @PathVariable long number, @RequestParam Map<String, String> query) {
        var complaint = complaining.file(sight, number);
        return Redirect.to(conversation(number, query))
                .saying("inbox.complaint.filed", complaint.reference());
    }

    @PostMapping("/conversations/{number}/complaint/resolution")
    Redirect resolve(
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String as,
            @RequestParam Map<String, String> query) {
        complaining.resolve(sight, number, resolution(as));
        return Redirect.to(conversation(number, query)).saying("inbox.complaint.resolved");
    }

    /** The list from which it was opened goes on. */
    private static String conversation(long number, Map<String, String> query) {
        var tab = query.getOrDefault("tab", "").replaceAll("[^a-z]", "");
        return "/conversations/" + number + (tab.isEmpty() ? "" : "?tab=" + tab);
    }

    static Resolution resolution(String as) {
        return Resolution.of(as)
                .orElseThrow(() -> new Refused(new ComplaintRefusal.NoSuchResolution()));
    }

    @PostMapping("/settings/complaints")
    Object rule(
            Page page,
            Sight sight,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String calendar) {
        try {
            complaining.rule(
                    sight,
                    days.strip().matches("[0-9]{1,4}") ? Integer.parseInt(days.strip()) : 0,
                    calendar.matches("[0-9]{1,9}") ? Integer.valueOf(calendar) : null);
            return Redirect.to("/inbox/complaints").saying("inbox.complaint.ruled");
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent()
                    .body(render(page, sight, days, calendar, page.t(refused.refusal())));
        }
    }

    private Html render(Page page, Sight sight, String days, String calendar, String error) {
        var view =
                new ComplaintsView(
                        complaints.open(sight, SHOWN),
                        complaints.resolved(sight, ENDED),
                        days,
                        calendar,
                        calendars(page, calendars.all(sight)),
                        error);
        var placed = page.at(Place.INBOX).titled(page.t("inbox.complaints"));
        return out -> JtecomplaintsGenerated.render(out, Html.PLAIN, placed, view);
    }

    private static List<Option> calendars(Page page, List<Calendar> all) {
        return Stream.concat(
                        Stream.of(new Option("", page.t("inbox.complaint.weekdays"))),
                        all.stream().map(it -> new Option(String.valueOf(it.number()), it.name())))
                .toList();
    }
}
