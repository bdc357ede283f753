package org.tertulia.approvals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.approvals.ApprovalRefusal;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Deciding;
import org.tertulia.approvals.Request;
import org.tertulia.approvals.Requests;
import org.tertulia.approvals.web.ApprovalCard.Typed;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** {@code /approvals}: what waits for somebody to agree, and each of it. */
@Controller
@RequestMapping("/approvals")
class ApprovalPages {

    /** Cards on a page: whoever has decided these sees the next. */
    static final int SHOWN = 30;

    private final Requests requests;
    private final Deciders deciders;
    private final Deciding deciding;
    private final Asking asking;
    private final ApprovalCards cards;

    ApprovalPages(
            Requests requests,
            Deciders deciders,
            Deciding deciding,
            Asking asking,
            ApprovalCards cards) {
        this.requests = requests;
        this.deciders = deciders;
        this.deciding = deciding;
        this.asking = asking;
        this.cards = cards;
    }

    /** {@code list} is what waits for the reader, what the reader asked for, or what ended. */
    @GetMapping
    Html list(
            Sight sight,
            Page page,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable Integer after) {
        var waiting = deciders.waitingFor(sight);
        var chosen = ApprovalList.of(list).orElse(ApprovalList.TO_DECIDE);
        var found = found(sight, chosen, waiting, after);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var view =
                new ApprovalsView(
                        chosen,
                        waiting.size(),
                        cards.of(sight, page, shown),
                        chosen != ApprovalList.TO_DECIDE && found.size() > SHOWN
                                ? shown.getLast().number()
                                : null);
        var titled = page.at(Place.INBOX).titled(page.t("approvals.title"));
        return out -> JteapprovalsGenerated.render(out, Html.PLAIN, titled, view);
    }

    private List<Request> found(
            Sight sight, ApprovalList list, List<Request> waiting, @Nullable Integer after) {
        return switch (list) {
            case TO_DECIDE -> waiting;
            case ASKED -> requests.askedBy(sight, sight.who().id(), after, SHOWN + 1);
            case ENDED -> requests.ended(sight, after, SHOWN + 1);
        };
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Html show(Sight sight, Page page, @PathVariable int number) {
        return html(sight, page, number, Typed.NOTHING);
    }

    /** {@code verdict} is to approve it, to change it and approve that, or to send it back. */
    @PostMapping("/{number:[0-9]{1,9}}/decision")
    Object decide(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String words) {
        try {
            return switch (verdict) {
                case "approve" -> approve(sight, number, version, null);
                case "change" -> approve(sight, number, version, text);
                case "return" -> giveBack(sight, number, version, words);
                default -> throw new Refused(new ApprovalRefusal.NoSuchVerdict());
            };
        } catch (Refused refused) {
            var refusal = refused.refusal();
            var kept = verdict.equals("change") ? text : null;
            return ResponseEntity.status(status(refusal))
                    .body(html(sight, page, number, new Typed(kept, words, page.t(refusal))));
        }
    }

    private Redirect approve(Sight sight, int number, int version, @Nullable String text) {
        var request = deciding.approve(sight, number, version, text);
        return Redirect.to("/approvals")
                .saying(request.waits() ? "approvals.granted" : "approvals.approved");
    }

    private Redirect giveBack(Sight sight, int number, int version, String words) {
        deciding.giveBack(sight, number, version, words);
        return Redirect.to("/approvals").saying("approvals.returned");
    }

    private static HttpStatus status(Refusal refusal) {
        return refusal instanceof Refusal.Unfit
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.CONFLICT;
    }

    @PostMapping("/{number:[0-9]{1,9}}/withdrawal")
    Redirect withdraw(Sight sight, @PathVariable int number) {
        asking.withdraw(sight, number);
        return Redirect.to("/approvals/" + number).saying("approvals.withdrawn");
    }

    private Html html(Sight sight, Page page, int number, Typed typed) {
        var card = cards.of(sight, page, number, typed);
        var titled = page.at(Place.INBOX).titled(page.t("approvals.one", "#" + number));
        return out -> JteapprovalGenerated.render(out, Html.PLAIN, titled, card);
    }
}
