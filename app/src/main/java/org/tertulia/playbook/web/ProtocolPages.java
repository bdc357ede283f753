package org.tertulia.playbook.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Acknowledging;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.PlaybookRefusal;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Reviewing;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /playbook/protocols/12}: one protocol, drawn and in words, and what becomes of it. */
@Controller
@RequestMapping("/playbook/protocols/{number:[0-9]{1,9}}")
class ProtocolPages {

    private final ProtocolViews views;
    private final Protocols protocols;
    private final Drafting drafting;
    private final Proposing proposing;
    private final Reviewing reviewing;
    private final Acknowledging acknowledging;

    ProtocolPages(
            ProtocolViews views,
            Protocols protocols,
            Drafting drafting,
            Proposing proposing,
            Reviewing reviewing,
            Acknowledging acknowledging) {
        this.views = views;
        this.protocols = protocols;
        this.drafting = drafting;
        this.proposing = proposing;
        this.reviewing = reviewing;
        this.acknowledging = acknowledging;
    }

    /** {@code version} is one of its versions; else the one that holds. */
    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version) {
        return html(sight, page, number, version, "");
    }

    /** Its text, to be sent to somebody, or kept. */
    @GetMapping("/text")
    ResponseEntity<byte[]> text(
            Sight sight, @PathVariable int number, @RequestParam(defaultValue = "0") int version) {
        var shown = views.version(sight, protocols.find(sight, number), version);
        var name = shown.handle() + "-" + shown.n() + ".txt";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(shown.text().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/acknowledgements")
    Object acknowledge(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version) {
        return done(
                sight,
                page,
                number,
                "playbook.acknowledged",
                () -> acknowledging.acknowledge(sight, number, version));
    }

    /** A new version begins with what holds. */
    @PostMapping("/drafts")
    Object begin(Sight sight, Page page, @PathVariable int number) {
        try {
            var text = views.version(sight, protocols.find(sight, number), 0).text();
            drafting.begin(sight, number, text);
            return Redirect.to("/playbook/protocols/" + number + "/draft");
        } catch (Refused refused) {
            return refused(sight, page, number, refused);
        }
    }

    @PostMapping("/proposal")
    Object propose(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String why) {
        return done(
                sight,
                page,
                number,
                "playbook.proposed",
                () -> proposing.propose(sight, number, Given.revision(revision), why));
    }

    /** {@code from} is a day, empty for today. */
    @PostMapping("/approval")
    Object approve(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String words) {
        protocols.find(sight, number);
        try {
            var approved =
                    reviewing.approve(
                            sight, number, Given.revision(revision), Given.day(from), words);
            var said = Redirect.to("/playbook/protocols/" + number).saying("playbook.approved");
            var never =
                    protocols.outrankedBy(sight, approved).stream()
                            .map(it -> String.valueOf(it.n()))
                            .toList();
            return never.isEmpty()
                    ? said
                    : said.warning("playbook.approved.instead", String.join(", ", never));
        } catch (Refused refused) {
            return refused(sight, page, number, refused);
        }
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
                "playbook.returned",
                () -> reviewing.giveBack(sight, number, Given.revision(revision), words));
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
                "playbook.dropped",
                () -> drafting.drop(sight, number, Given.revision(revision)));
    }

    @PostMapping("/retirement")
    Object retire(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String words) {
        return done(
                sight,
                page,
                number,
                "playbook.retired",
                () -> reviewing.retire(sight, number, Given.day(from), words));
    }

    private Object done(Sight sight, Page page, int number, String said, Runnable act) {
        protocols.find(sight, number);
        try {
            act.run();
            return Redirect.to("/playbook/protocols/" + number).saying(said);
        } catch (Refused refused) {
            return refused(sight, page, number, refused);
        }
    }

    private ResponseEntity<Html> refused(Sight sight, Page page, int number, Refused refused) {
        if (!(refused.refusal() instanceof PlaybookRefusal refusal)) {
            throw refused;
        }
        return ResponseEntity.status(Given.status(refusal))
                .body(html(sight, page, number, 0, page.t(refusal)));
    }

    private Html html(Sight sight, Page page, int number, int version, String refused) {
        var view = views.of(sight, page, number, version, refused);
        var titled = page.at(Place.PLAYBOOK).titled(view.title());
        return out -> JteprotocolGenerated.render(out, Html.PLAIN, titled, view);
    }
}
