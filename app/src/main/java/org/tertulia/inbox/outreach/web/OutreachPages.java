package org.tertulia.inbox.outreach.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.outreach.AudienceQuestions;
import org.tertulia.inbox.outreach.Because;
import org.tertulia.inbox.outreach.Capping;
import org.tertulia.inbox.outreach.Caps;
import org.tertulia.inbox.outreach.LeavingAlone;
import org.tertulia.inbox.outreach.NotWorth;
import org.tertulia.inbox.outreach.OutreachRefusal;
import org.tertulia.inbox.outreach.Passing;
import org.tertulia.inbox.outreach.Purpose;
import org.tertulia.inbox.outreach.QuietHours;
import org.tertulia.inbox.outreach.TakingPart;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;
import org.tertulia.web.Shown;

/** {@code /taking-part}: what others say to each other, and where we may join in. */
@Controller
@RequestMapping("/taking-part")
class OutreachPages {

    private final OutreachViews views;
    private final TakingPart takingPart;
    private final Passing passing;
    private final LeavingAlone leavingAlone;
    private final Capping capping;
    private final AudienceQuestions questions;

    OutreachPages(
            OutreachViews views,
            TakingPart takingPart,
            Passing passing,
            LeavingAlone leavingAlone,
            Capping capping,
            AudienceQuestions questions) {
        this.views = views;
        this.takingPart = takingPart;
        this.passing = passing;
        this.leavingAlone = leavingAlone;
        this.capping = capping;
        this.questions = questions;
    }

    @GetMapping
    Html list(Sight sight, Page page) {
        var view = views.of(sight, page);
        var titled = page.at(Place.LISTENING).titled(page.t("inbox.outreach"));
        return out -> JteopportunitiesGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** One goes on in the conversation. */
    @PostMapping
    Redirect take(
            Sight sight,
            @RequestParam UUID message,
            @RequestParam String purpose,
            @RequestParam @Nullable Integer question) {
        var meant = purpose(purpose);
        // Whatever is chosen beside it, only who asks asks it.
        var asked = meant == Purpose.ASK ? question : null;
        var number = takingPart.takePart(sight, new MessageId(message), meant, asked);
        var draft = asked == null ? "" : questions.find(sight, asked).text();
        return Redirect.to(
                "/conversations/"
                        + number
                        + (draft.isEmpty() ? "" : "?draft=" + URLEncoder.encode(draft, UTF_8)));
    }

    static Purpose purpose(String word) {
        return Purpose.of(word)
                .orElseThrow(
                        () -> new Refused(new OutreachRefusal.PurposeUnfit(Shown.beginning(word))));
    }

    @PostMapping("/passing")
    Redirect pass(Sight sight, @RequestParam UUID message, @RequestParam String because) {
        passing.pass(sight, new MessageId(message), notWorth(because));
        return Redirect.to("/taking-part").saying("inbox.outreach.passed");
    }

    static NotWorth notWorth(String word) {
        return NotWorth.of(word)
                .orElseThrow(
                        () -> new Refused(new OutreachRefusal.BecauseUnfit(Shown.beginning(word))));
    }

    @PostMapping("/left-alone")
    Redirect leave(Sight sight, @RequestParam UUID message, @RequestParam String because) {
        leavingAlone.leave(sight, new MessageId(message), because(because));
        return Redirect.to("/taking-part").saying("inbox.outreach.alone.done");
    }

    static Because because(String word) {
        return Because.of(word)
                .orElseThrow(
                        () -> new Refused(new OutreachRefusal.BecauseUnfit(Shown.beginning(word))));
    }

    @PostMapping("/left-alone/{hash}/return")
    Redirect takeBack(Sight sight, @PathVariable String hash) {
        leavingAlone.takeBack(sight, hash);
        return Redirect.to("/taking-part/limits").saying("inbox.outreach.alone.back");
    }

    @GetMapping("/limits")
    Html limits(Sight sight, Page page) {
        return html(page, views.alone(sight, page, null, ""));
    }

    @PostMapping("/limits")
    Object cap(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "0") int contactDays,
            @RequestParam(defaultValue = "0") int channelDay,
            @RequestParam(defaultValue = "") String quietBegins,
            @RequestParam(defaultValue = "") String quietEnds) {
        var asked = new Caps(contactDays, channelDay);
        try {
            var hours = QuietHours.of(quietBegins, quietEnds);
            asked = new Caps(contactDays, channelDay, hours);
            capping.put(sight, asked);
            return Redirect.to("/taking-part/limits").saying("inbox.outreach.caps.saved");
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof Refusal.Unfit)) {
                throw refused;
            }
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(html(page, views.alone(sight, page, asked, page.t(refused.refusal()))));
        }
    }

    private static Html html(Page page, OutreachView.Alone view) {
        var titled = page.at(Place.LISTENING).titled(page.t("inbox.outreach.limits"));
        return out -> JtelimitsGenerated.render(out, Html.PLAIN, titled, view);
    }
}
