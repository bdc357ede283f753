package org.tertulia.shifts.emergency.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.BreakingGlass;
import org.tertulia.shifts.emergency.ChangingDutyRule;
import org.tertulia.shifts.emergency.DutyRules;
import org.tertulia.shifts.emergency.EmergencyHour;
import org.tertulia.shifts.emergency.EmergencyHours;
import org.tertulia.shifts.emergency.EmergencyRefusal;
import org.tertulia.web.Html;
import org.tertulia.web.LocalPath;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /shifts/emergency}: where only who is on duty answers, and the hour for who is not. */
@Controller
@RequestMapping(BreakingGlass.PATH)
class EmergencyPages {

    private static final int SHOWN = 50;

    /** More than anybody types who gives a reason; what is beyond is not sent back. */
    private static final int SENT_BACK = 1_000;

    private final EmergencyHours hours;
    private final BreakingGlass breaking;
    private final DutyRules rules;
    private final ChangingDutyRule changing;
    private final Brands brands;
    private final Members members;

    EmergencyPages(
            EmergencyHours hours,
            BreakingGlass breaking,
            DutyRules rules,
            ChangingDutyRule changing,
            Brands brands,
            Members members) {
        this.hours = hours;
        this.breaking = breaking;
        this.rules = rules;
        this.changing = changing;
        this.brands = brands;
        this.members = members;
    }

    /** {@code back} is where to go once the hour is taken. */
    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "0") int before,
            @RequestParam(defaultValue = "") String back) {
        return html(sight, page, before, back, "", "");
    }

    @PostMapping("/hours")
    Object take(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back) {
        try {
            var hour = breaking.take(sight, reason);
            var path = back.isBlank() ? BreakingGlass.PATH : LocalPath.of(back);
            return Redirect.to(path).saying("shifts.emergency.taken", page.time(hour.endsAt()));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof EmergencyRefusal refusal)) {
                throw refused;
            }
            var typed = reason.substring(0, Math.min(reason.length(), SENT_BACK));
            return ResponseEntity.status(refusal instanceof Refusal.Unfit ? 422 : 409)
                    .body(html(sight, page, 0, back, typed, page.t(refusal)));
        }
    }

    @PostMapping("/hours/{number:[0-9]{1,9}}/end")
    Redirect end(Sight sight, @PathVariable int number) {
        breaking.end(sight, number);
        return Redirect.to(BreakingGlass.PATH).saying("shifts.emergency.ended");
    }

    @PostMapping("/rules/{brand:[0-9]{1,9}}")
    Redirect change(
            Sight sight,
            @PathVariable int brand,
            @RequestParam(defaultValue = "false") boolean holds) {
        var found = brands.find(brand, sight).orElseThrow(() -> new NotFound("brand:" + brand));
        changing.change(sight, found.id(), holds);
        return Redirect.to(BreakingGlass.PATH)
                .saying(holds ? "shifts.emergency.rule.on" : "shifts.emergency.rule.off");
    }

    private Html html(
            Sight sight, Page page, int before, String back, String reason, String error) {
        var held = rules.all(sight);
        var all =
                sight.may(Role.SUPERVISOR)
                        ? hours.list(sight, before, SHOWN + 1)
                        : List.<EmergencyHour>of();
        var shown = all.subList(0, Math.min(SHOWN, all.size()));
        var names = members.names(shown.stream().map(EmergencyHour::member).toList());
        var view =
                new EmergencyView(
                        brands.list(sight).stream()
                                .map(
                                        brand ->
                                                new EmergencyView.Rule(
                                                        brand.number(),
                                                        brand.name(),
                                                        held.contains(brand.id())))
                                .toList(),
                        hours.of(sight.who().id(), page.now()).orElse(null),
                        shown.stream()
                                .map(
                                        hour ->
                                                new EmergencyView.Row(
                                                        hour.member().toString(),
                                                        names.getOrDefault(hour.member(), ""),
                                                        hour.reason(),
                                                        hour.beginsAt(),
                                                        hour.endsAt(),
                                                        hour.runs(page.now())))
                                .toList(),
                        all.size() > SHOWN
                                ? BreakingGlass.PATH + "?before=" + shown.getLast().number()
                                : null,
                        back,
                        reason,
                        error);
        var titled = page.at(Place.TEAM).titled(page.t("shifts.emergency"));
        return out -> JteemergencyGenerated.render(out, Html.PLAIN, titled, view);
    }
}
