package org.tertulia.playbook.situations.web;

import java.util.List;
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
import org.tertulia.playbook.situations.Deciding;
import org.tertulia.playbook.situations.Pursuing;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.SituationRefusal;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.kit.Tab;

/** {@code /playbook/situations}: what no protocol fits, and what becomes of it. */
@Controller
@RequestMapping("/playbook/situations")
class SituationPages {

    private static final int SHOWN = 50;
    private static final String DECIDED = "decided";

    private final SituationViews views;
    private final Situations situations;
    private final Pursuing pursuing;
    private final Deciding deciding;

    SituationPages(
            SituationViews views, Situations situations, Pursuing pursuing, Deciding deciding) {
        this.views = views;
        this.situations = situations;
        this.pursuing = pursuing;
        this.deciding = deciding;
    }

    /** {@code shelf} {@code decided} shows those; {@code before} goes on with older ones. */
    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String before) {
        var decided = shelf.equals(DECIDED);
        var found =
                decided
                        ? situations.decided(sight, Given.number(before), SHOWN + 1)
                        : situations.undecided(sight);
        var shown = decided ? found.stream().limit(SHOWN).toList() : found;
        var view =
                new SituationsView(
                        shelves(sight, page, decided),
                        views.rows(sight, shown),
                        next(found, shown));
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.situations"));
        return out -> JtesituationsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Tab> shelves(Sight sight, Page page, boolean decided) {
        var path = "/playbook/situations";
        return List.of(
                new Tab(
                        page.t("playbook.situations.waiting"),
                        path,
                        !decided,
                        (long) situations.waiting(sight)),
                new Tab(
                        page.t("playbook.situations.decided"),
                        path + "?shelf=" + DECIDED,
                        decided));
    }

    private static @Nullable String next(List<Situation> found, List<Situation> shown) {
        return found.size() == shown.size()
                ? null
                : "/playbook/situations?shelf=" + DECIDED + "&before=" + shown.getLast().number();
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, SituationView.Form.EMPTY, "");
    }

    /** A version of that protocol is begun for it. */
    @PostMapping("/{number:[0-9]{1,9}}/drafts")
    Object pursue(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String protocol) {
        situations.find(sight, number);
        try {
            var version = pursuing.change(sight, number, Given.protocol(protocol));
            return Redirect.to("/playbook/protocols/" + version.protocol() + "/draft")
                    .saying("playbook.situation.pursued", number);
        } catch (Refused refused) {
            return refused(sight, page, number, new SituationView.Form("", protocol, ""), refused);
        }
    }

    /**
     * {@code as} is {@code declined} with a {@code reason}, {@code covered} by a {@code protocol},
     * {@code joined} {@code with} another one, or {@code open} again.
     */
    @PostMapping("/{number:[0-9]{1,9}}/decision")
    Object decide(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String protocol,
            @RequestParam(defaultValue = "") String with) {
        situations.find(sight, number);
        try {
            decided(sight, number, as, reason, protocol, with);
            return Redirect.to("/playbook/situations/" + number)
                    .saying(
                            as.equals("open")
                                    ? "playbook.situation.reopened"
                                    : "playbook.situation.decided");
        } catch (Refused refused) {
            return refused(
                    sight, page, number, new SituationView.Form(reason, protocol, with), refused);
        }
    }

    private Situation decided(
            Sight sight, int number, String as, String reason, String protocol, String with) {
        return switch (as) {
            case "declined" -> deciding.decline(sight, number, reason);
            case "covered" -> deciding.cover(sight, number, Given.protocol(protocol));
            case "joined" -> deciding.join(sight, number, Given.other(with));
            case "open" -> deciding.reopen(sight, number);
            default -> throw new Refused(new SituationRefusal.DecisionUnknown());
        };
    }

    private ResponseEntity<Html> refused(
            Sight sight, Page page, int number, SituationView.Form form, Refused refused) {
        var refusal = refused.refusal();
        return ResponseEntity.status(refusal instanceof Refusal.Unfit ? 422 : 409)
                .body(html(sight, page, number, form, page.t(refusal)));
    }

    private Html html(Sight sight, Page page, int number, SituationView.Form form, String refused) {
        var view = views.of(sight, page, number, form, refused);
        var title = SituationLook.title(page, view.situation());
        var titled = page.at(Place.PLAYBOOK).titled(title);
        return out -> JtesituationGenerated.render(out, Html.PLAIN, titled, view);
    }
}
