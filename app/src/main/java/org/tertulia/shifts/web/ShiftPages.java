package org.tertulia.shifts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Span;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** One shift: looked at, made, changed, given to a substitute, taken away. */
@Controller
@RequestMapping("/shifts")
class ShiftPages {

    private static final int NINE = 9 * 60;
    private static final int FIVE = 17 * 60;

    private final Shifts shifts;
    private final Rostering rostering;
    private final ShiftViews views;
    private final ShiftForms forms;
    private final Asked asked;

    ShiftPages(
            Shifts shifts, Rostering rostering, ShiftViews views, ShiftForms forms, Asked asked) {
        this.shifts = shifts;
        this.rostering = rostering;
        this.views = views;
        this.forms = forms;
        this.asked = asked;
    }

    @GetMapping("/new")
    Html make(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String member) {
        var day = Week.of(date, page).shown(date);
        var span = new Span(day, NINE, FIVE, page.zone());
        var form = forms.form(sight, page, member, span, new Cover.Everything());
        return making(page, form);
    }

    private static Html making(Page page, ShiftForm form) {
        var titled = page.at(Place.TEAM).titled(page.t("shifts.new"));
        return out -> JtenewShiftGenerated.render(out, Html.PLAIN, titled, form);
    }

    @PostMapping
    Object add(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "false") boolean nextDay,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") List<String> cover) {
        var fields = new Asked.Fields(member, date, begins, ends, nextDay, zone, cover);
        try {
            var shift = rostering.add(sight, asked.draft(sight, fields));
            return to(shift.span().date(), shift.number()).saying("shifts.added");
        } catch (Refused refused) {
            var refusal = ours(refused);
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(making(page, forms.typed(sight, fields, page.t(refusal))));
        }
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        var shift = shifts.find(sight, number);
        return html(page, views.of(sight, page, shift, forms.of(sight, page, shift), ""));
    }

    private static Html html(Page page, ShiftView view) {
        var titled =
                page.at(Place.TEAM).titled(page.t("shifts.shift.title", view.name(), view.day()));
        return out -> JteshiftGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{number:[0-9]{1,9}}")
    Object change(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "false") boolean nextDay,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") List<String> cover) {
        var fields = new Asked.Fields(member, date, begins, ends, nextDay, zone, cover);
        var before = shifts.find(sight, number);
        try {
            var shift = rostering.change(sight, number, version, asked.draft(sight, fields));
            return to(shift.span().date(), number).saying("shifts.changed");
        } catch (Refused refused) {
            var refusal = ours(refused);
            var form = forms.typed(sight, fields, page.t(refusal));
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(html(page, views.of(sight, page, before, form, "")));
        }
    }

    @PostMapping("/{number:[0-9]{1,9}}/substitute")
    Object substitute(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String member) {
        return acting(
                sight,
                page,
                number,
                () -> {
                    var who = asked.member(sight, member);
                    var shift = rostering.substitute(sight, number, version, who.id());
                    return to(shift.span().date(), number).saying("shifts.substituted", who.name());
                });
    }

    @PostMapping("/{number:[0-9]{1,9}}/removal")
    Object remove(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version) {
        return acting(
                sight,
                page,
                number,
                () -> {
                    var shift = shifts.find(sight, number);
                    rostering.remove(sight, number, version);
                    return Redirect.to(RosterPages.path(shift.span().date()))
                            .saying("shifts.removed");
                });
    }

    private Object acting(Sight sight, Page page, int number, Supplier<Redirect> act) {
        var before = shifts.find(sight, number);
        try {
            return act.get();
        } catch (Refused refused) {
            var refusal = ours(refused);
            var form = forms.of(sight, page, before);
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(html(page, views.of(sight, page, before, form, page.t(refusal))));
        }
    }

    private static ShiftsRefusal ours(Refused refused) {
        if (refused.refusal() instanceof ShiftsRefusal refusal) {
            return refusal;
        }
        throw refused;
    }

    private static Redirect to(LocalDate date, int number) {
        return Redirect.to(RosterPages.path(date) + "#shift-" + number);
    }
}
