package org.tertulia.shifts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Absence;
import org.tertulia.shifts.Absences;
import org.tertulia.shifts.Excusing;
import org.tertulia.shifts.Feeds;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Shifts;
import org.tertulia.shifts.ShiftsRefusal;
import org.tertulia.shifts.Subscribing;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /shifts/mine}: one's own shifts, when one is away, and the calendar that fetches them. */
@Controller
@RequestMapping("/shifts")
class MinePages {

    private static final int SHOWN = 40;

    private final Shifts shifts;
    private final Absences absences;
    private final Excusing excusing;
    private final Feeds feeds;
    private final Subscribing subscribing;
    private final Members members;
    private final CoverWords covers;
    private final ShiftForms forms;
    private final Asked asked;

    MinePages(
            Shifts shifts,
            Absences absences,
            Excusing excusing,
            Feeds feeds,
            Subscribing subscribing,
            Members members,
            CoverWords covers,
            ShiftForms forms,
            Asked asked) {
        this.shifts = shifts;
        this.absences = absences;
        this.excusing = excusing;
        this.feeds = feeds;
        this.subscribing = subscribing;
        this.members = members;
        this.covers = covers;
        this.forms = forms;
        this.asked = asked;
    }

    @GetMapping("/mine")
    Html show(Sight sight, Page page) {
        return html(sight, page, "", "");
    }

    /** The address is on this page and never again. */
    @PostMapping("/mine/calendar")
    Html open(Sight sight, Page page, HttpServletRequest request) {
        var token = subscribing.open(sight);
        var address =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/calendars/{token}.ics")
                        .buildAndExpand(token.value())
                        .toUriString();
        return html(sight, page, address, "");
    }

    @PostMapping("/mine/calendar/removal")
    Redirect revoke(Sight sight) {
        subscribing.revoke(sight);
        return Redirect.to("/shifts/mine").saying("shifts.calendar.revoked");
    }

    /** {@code member} is a handle; one's own where it is empty. */
    @PostMapping("/absences")
    Object excuse(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        try {
            var who = member.isBlank() ? sight.who().id() : asked.member(sight, member).id();
            var first = Asked.date(from);
            excusing.excuse(sight, who, first, until.isBlank() ? first : Asked.date(until));
            return Redirect.to("/shifts/mine").saying("shifts.away.noted");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ShiftsRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(RosterPages.status(refusal))
                    .body(html(sight, page, "", page.t(refusal)));
        }
    }

    @PostMapping("/absences/{number:[0-9]{1,9}}/removal")
    Redirect lift(Sight sight, @PathVariable int number) {
        excusing.lift(sight, number);
        return Redirect.to("/shifts/mine").saying("shifts.away.lifted");
    }

    private Html html(Sight sight, Page page, String address, String error) {
        var me = sight.who().id();
        var today = LocalDate.ofInstant(page.now(), page.zone());
        var away = absences.of(sight, me, today);
        var own = shifts.of(sight, me, page.now(), SHOWN);
        var view =
                new MineView(
                        rows(sight, page, own, away),
                        away,
                        feeds.own(sight).orElse(null),
                        address,
                        today.toString(),
                        members.find(me, sight).map(it -> it.handle()).orElse(""),
                        forms.people(sight),
                        error);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.mine"));
        return out -> JtemineGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<MineView.Row> rows(Sight sight, Page page, List<Shift> own, List<Absence> away) {
        var words = covers.known(sight, page.locale());
        var names =
                members.names(
                        own.stream()
                                .flatMap(shift -> Stream.ofNullable(shift.standsInFor()))
                                .toList());
        return own.stream()
                .map(
                        shift -> {
                            var whose = shift.standsInFor();
                            return new MineView.Row(
                                    shift.number(),
                                    Week.wholeDay(page, shift.span().date()),
                                    Times.own(shift.span()),
                                    Times.reader(page, shift.span()),
                                    words.words(shift.cover()),
                                    whose == null ? "" : names.getOrDefault(whose, ""),
                                    shift.begun(page.now()),
                                    away.stream()
                                            .anyMatch(
                                                    it ->
                                                            it.includes(
                                                                    shift.member(),
                                                                    shift.span().date())));
                        })
                .toList();
    }
}
