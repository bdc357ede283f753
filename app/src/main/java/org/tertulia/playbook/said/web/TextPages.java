package org.tertulia.playbook.said.web;

import java.util.List;
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
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Approving;
import org.tertulia.playbook.said.Composing;
import org.tertulia.playbook.said.Edition;
import org.tertulia.playbook.said.SaidRefusal;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /playbook/messages/12}: one approved message, its use, and what becomes of it. */
@Controller
@RequestMapping("/playbook/messages/{number:[0-9]{1,9}}")
class TextPages {

    private final TextViews views;
    private final ApprovedTexts texts;
    private final Composing composing;
    private final Approving approving;

    TextPages(TextViews views, ApprovedTexts texts, Composing composing, Approving approving) {
        this.views = views;
        this.texts = texts;
        this.composing = composing;
        this.approving = approving;
    }

    @GetMapping
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, "");
    }

    /** {@code from} and {@code to} are editions; else the latest against the one before it. */
    @GetMapping("/editions")
    Html editions(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var text = texts.find(sight, number);
        var all = texts.editions(sight, number);
        var later = to > 0 ? texts.edition(sight, number, to) : all.getFirst();
        var earlier = from > 0 ? texts.edition(sight, number, from) : before(all, later);
        var view =
                new EditionsView(
                        text,
                        all.stream().map(it -> EditionsView.option(page, it)).toList(),
                        earlier,
                        later,
                        earlier == null ? List.of() : TextViews.changes(earlier, later),
                        views.rows(all));
        var titled =
                page.at(Place.PLAYBOOK).titled(page.t("playbook.said.editions.of", text.title()));
        return out -> JteeditionsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private static @Nullable Edition before(List<Edition> all, Edition later) {
        return all.stream().filter(it -> it.n() < later.n()).findFirst().orElse(null);
    }

    @PostMapping("/approval")
    Object approve(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision) {
        return done(
                sight,
                page,
                number,
                "playbook.said.approved",
                () -> approving.approve(sight, number, Asked.number(revision)));
    }

    @PostMapping("/return")
    Object giveBack(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String words) {
        return done(
                sight,
                page,
                number,
                "playbook.said.returned",
                () -> approving.giveBack(sight, number, Asked.number(revision), words));
    }

    @PostMapping("/dropping")
    Object drop(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision) {
        return done(
                sight,
                page,
                number,
                "playbook.said.dropped",
                () -> composing.drop(sight, number, Asked.number(revision)));
    }

    @PostMapping("/retirement")
    Object retire(Sight sight, Page page, @PathVariable int number) {
        return done(
                sight,
                page,
                number,
                "playbook.said.retired",
                () -> approving.retire(sight, number));
    }

    @PostMapping("/restoring")
    Object restore(Sight sight, Page page, @PathVariable int number) {
        return done(
                sight,
                page,
                number,
                "playbook.said.restored",
                () -> approving.restore(sight, number));
    }

    private Object done(Sight sight, Page page, int number, String said, Runnable act) {
        var text = texts.find(sight, number);
        try {
            act.run();
            return Redirect.to(text.path()).saying(said);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof SaidRefusal refusal)) {
                throw refused;
            }
            return ResponseEntity.status(Asked.status(refusal))
                    .body(html(sight, page, number, page.t(refusal)));
        }
    }

    private Html html(Sight sight, Page page, int number, String refused) {
        var view = views.of(sight, page, number, refused);
        var titled = page.at(Place.PLAYBOOK).titled(view.text().title());
        return out -> JtetextGenerated.render(out, Html.PLAIN, titled, view);
    }
}
