package org.tertulia.bulletin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.bulletin.BulletinRefusal;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Moving;
import org.tertulia.bulletin.Moving.Move;
import org.tertulia.bulletin.Proposing;
import org.tertulia.bulletin.Reason;
import org.tertulia.bulletin.Sending;
import org.tertulia.bulletin.Step;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /insights/12}: one insight, what is behind it, and what becomes of it. */
@Controller
@RequestMapping("/insights/{number:[0-9]{1,9}}")
class InsightPages {

    private final InsightViews views;
    private final Insights insights;
    private final Moving moving;
    private final Sending sending;
    private final Proposing proposing;

    InsightPages(
            InsightViews views,
            Insights insights,
            Moving moving,
            Sending sending,
            Proposing proposing) {
        this.views = views;
        this.insights = insights;
        this.moving = moving;
        this.sending = sending;
        this.proposing = proposing;
    }

    /** {@code find} seeks messages that belong here too. */
    @GetMapping
    Html show(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String find) {
        return html(sight, page, number, find.strip(), InsightView.Form.EMPTY, "");
    }

    /** {@code to} is a state, {@code version} that of the insight which the person saw. */
    @PostMapping("/steps")
    Object move(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String watch,
            @RequestParam(defaultValue = "28") String days) {
        insights.find(sight, number);
        try {
            var move =
                    new Move(
                            state(to),
                            reason.isEmpty() ? null : Reason.of(reason).orElse(null),
                            words,
                            measure(watch, days));
            moving.move(sight, number, Given.version(Given.number(version)), move);
            return Redirect.to("/insights/" + number).saying(said(move.to()));
        } catch (Refused refused) {
            return refused(
                    sight,
                    page,
                    number,
                    new InsightView.Form(to, reason, words, watch, days),
                    refused);
        }
    }

    /** To the department of that number, or back to none. */
    @PostMapping("/department")
    Object send(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String department) {
        insights.find(sight, number);
        try {
            var seen = Given.version(Given.number(version));
            sending.send(sight, number, seen, Given.number(department));
        } catch (Refused refused) {
            return refused(sight, page, number, InsightView.Form.EMPTY, refused);
        }
        return Redirect.to(whereFrom(sight, number)).saying("bulletin.sent");
    }

    /** More messages behind it. */
    @PostMapping("/messages")
    Object add(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable List<String> message) {
        insights.find(sight, number);
        try {
            proposing.add(sight, number, Given.messages(message));
            return Redirect.to("/insights/" + number).saying("bulletin.added");
        } catch (Refused refused) {
            return refused(sight, page, number, InsightView.Form.EMPTY, refused);
        }
    }

    /** Who sent it on may see it no more. */
    private String whereFrom(Sight sight, int number) {
        try {
            return insights.find(sight, number).path();
        } catch (NotFound e) {
            return "/insights";
        }
    }

    private static InsightState state(String to) {
        return InsightState.of(to)
                .orElseThrow(() -> new Refused(new BulletinRefusal.StateUnknown()));
    }

    static Step.@Nullable Measure measure(String watch, String days) {
        var number = Given.number(watch);
        var span = Given.number(days);
        return number == null ? null : new Step.Measure(number, span == null ? 0 : span);
    }

    private static String said(InsightState to) {
        return switch (to) {
            case PROPOSED, UNDER_WAY, DONE -> "bulletin.moved";
            case TAKEN_UP -> "bulletin.moved.taken-up";
            case EFFECTIVE, INEFFECTIVE -> "bulletin.moved.measured";
            case DECLINED -> "bulletin.moved.declined";
        };
    }

    private ResponseEntity<Html> refused(
            Sight sight, Page page, int number, InsightView.Form form, Refused refused) {
        if (!(refused.refusal() instanceof BulletinRefusal refusal)) {
            throw refused;
        }
        return ResponseEntity.status(ProposingPages.status(refusal))
                .body(html(sight, page, number, "", form, page.t(refusal)));
    }

    private Html html(
            Sight sight,
            Page page,
            int number,
            String find,
            InsightView.Form form,
            String refused) {
        var view = views.of(sight, page, number, find, form, refused);
        var titled = page.at(Place.TEAM).titled(view.row().title());
        return out -> JteinsightGenerated.render(out, Html.PLAIN, titled, view);
    }
}
