package org.tertulia.shifts.web;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Draft;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Span;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /shifts}: the roster by week, made by drag, by key and by one click. */
@Controller
@RequestMapping("/shifts")
class RosterPages {

    /** Whoever never had a shift begins with office hours. */
    private static final int NINE = 9 * 60;

    private static final int FIVE = 17 * 60;

    private final RosterViews views;
    private final Rostering rostering;
    private final Shifts shifts;
    private final Asked asked;

    RosterPages(RosterViews views, Rostering rostering, Shifts shifts, Asked asked) {
        this.views = views;
        this.rostering = rostering;
        this.shifts = shifts;
        this.asked = asked;
    }

    /**
     * {@code week} is any of its days; {@code day} the one that a phone shows; {@code department} a
     * number.
     */
    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String department) {
        return html(sight, page, week, day, department, "");
    }

    /** {@code place} is a handle and a date: that person works then as they usually do. */
    @PostMapping("/quick")
    Object add(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String department) {
        var parts = place.split("@", 2);
        var day = parts.length < 2 ? "" : parts[1];
        return sending(
                sight,
                page,
                day,
                department,
                () -> {
                    var shift = rostering.add(sight, usual(sight, parts[0], Asked.date(day)));
                    return Redirect.to(
                            path(shift.span().date(), department) + "#shift-" + shift.number());
                });
    }

    private Draft usual(Sight sight, String handle, LocalDate date) {
        var member = asked.member(sight, handle);
        return shifts.usual(sight, member.id())
                .map(shift -> new Draft(member.id(), shift.span().on(date), shift.cover()))
                .orElseGet(
                        () ->
                                new Draft(
                                        member.id(),
                                        new Span(date, NINE, FIVE, asked.zone(member.id())),
                                        new Cover.Everything()));
    }

    /** The same hours for another member or on another day, as a drag or a key says. */
    @PostMapping("/{number:[0-9]{1,9}}/place")
    Object place(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String department) {
        return sending(
                sight,
                page,
                date,
                department,
                () -> {
                    var there = asked.member(sight, member);
                    var shift =
                            rostering.place(sight, number, version, there.id(), Asked.date(date));
                    return Redirect.to(path(shift.span().date(), department) + "#shift-" + number);
                });
    }

    /** The week of that day gets the shifts of the one before. */
    @PostMapping("/copies")
    Object copy(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String department) {
        return sending(
                sight,
                page,
                week,
                department,
                () -> {
                    var monday = Week.monday(Asked.date(week));
                    var copied = rostering.copy(sight, monday);
                    var back = Redirect.to(path(monday, department));
                    return copied.skipped() == 0
                            ? back.saying("shifts.copied", copied.shifts())
                            : back.warning("shifts.copied.some", copied.shifts(), copied.skipped());
                });
    }

    private Object sending(
            Sight sight, Page page, String day, String department, Supplier<Redirect> sending) {
        try {
            return sending.get();
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ShiftsRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(status(refusal))
                    .body(html(sight, page, day, day, department, page.t(refusal)));
        }
    }

    static HttpStatus status(Refusal refusal) {
        return refusal instanceof Refusal.Unfit
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.CONFLICT;
    }

    static String path(LocalDate day) {
        return "/shifts?week=" + day + "&day=" + day;
    }

    /** As narrowed as it was. */
    private static String path(LocalDate day, String department) {
        return department.matches("[0-9]{1,9}")
                ? path(day) + "&department=" + department
                : path(day);
    }

    private Html html(
            Sight sight,
            Page page,
            @Nullable String week,
            @Nullable String day,
            @Nullable String department,
            String error) {
        var view = views.of(sight, page, Week.of(week, page), day, department, error);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.roster"));
        return out -> JterosterGenerated.render(out, Html.PLAIN, titled, view);
    }
}
