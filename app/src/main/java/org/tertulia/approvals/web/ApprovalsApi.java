package org.tertulia.approvals.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.approvals.ApprovalRefusal;
import org.tertulia.approvals.Asking;
import org.tertulia.approvals.Deciders;
import org.tertulia.approvals.Deciding;
import org.tertulia.approvals.Request;
import org.tertulia.approvals.Requests;
import org.tertulia.approvals.web.ApprovalCard.Typed;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Pages;
import org.tertulia.web.Paging;
import org.tertulia.web.Shown;

/** What waits for approval, for programs. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalsApi {

    private final Requests requests;
    private final Deciders deciders;
    private final Deciding deciding;
    private final Asking asking;
    private final ApprovalCards cards;
    private final Pages pages;

    ApprovalsApi(
            Requests requests,
            Deciders deciders,
            Deciding deciding,
            Asking asking,
            ApprovalCards cards,
            Pages pages) {
        this.requests = requests;
        this.deciders = deciders;
        this.deciding = deciding;
        this.asking = asking;
        this.cards = cards;
        this.pages = pages;
    }

    /** {@code next} goes on with those after the last; null where these are all. */
    record ApprovalsJson(List<ApprovalJson> items, @Nullable Integer next) {}

    /**
     * {@code list} is {@code to-decide} (what waits for the asker, due first, all at once), {@code
     * asked} (what the asker wants approved) or {@code ended}, both the latest first.
     */
    @GetMapping
    ApprovalsJson list(
            Sight sight,
            HttpServletRequest request,
            @RequestParam(defaultValue = "to-decide") String list,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Paging.size(limit);
        var from = Paging.after(after);
        var chosen =
                ApprovalList.of(list)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new ApprovalRefusal.ListUnknown(
                                                        Shown.beginning(list))));
        var found =
                switch (chosen) {
                    case TO_DECIDE -> deciders.waitingFor(sight);
                    case ASKED -> requests.askedBy(sight, sight.who().id(), from, most + 1);
                    case ENDED -> requests.ended(sight, from, most + 1);
                };
        var shown = found.subList(0, Math.min(most, found.size()));
        var more = chosen != ApprovalList.TO_DECIDE && found.size() > most;
        return new ApprovalsJson(
                cards.of(sight, pages.of(request), shown).stream().map(ApprovalJson::of).toList(),
                more ? shown.getLast().number() : null);
    }

    /** With all that was done with it. */
    @GetMapping("/{number:[0-9]{1,9}}")
    ApprovalJson show(Sight sight, HttpServletRequest request, @PathVariable int number) {
        return ApprovalJson.of(cards.of(sight, pages.of(request), number, Typed.NOTHING));
    }

    /**
     * {@code verdict} is {@code approve} or {@code return}; {@code version} is that of the request
     * that was seen. With {@code text} it is changed before it is approved; {@code words} say why
     * it is sent back.
     */
    record Decision(
            @Nullable String verdict,
            @Nullable Integer version,
            @Nullable String text,
            @Nullable String words) {}

    @PostMapping("/{number:[0-9]{1,9}}/decisions")
    ApprovalJson decide(
            Sight sight,
            HttpServletRequest request,
            @PathVariable int number,
            @RequestBody Decision body) {
        Request found = requests.find(sight, number);
        var version = body.version();
        if (version == null) {
            throw new Refused(new ApprovalRefusal.VersionMissing());
        }
        var verdict = body.verdict() == null ? "" : body.verdict();
        switch (verdict) {
            case "approve" -> deciding.approve(sight, found.number(), version, body.text());
            case "return" ->
                    deciding.giveBack(
                            sight,
                            found.number(),
                            version,
                            body.words() == null ? "" : body.words());
            default -> throw new Refused(new ApprovalRefusal.NoSuchVerdict());
        }
        return show(sight, request, number);
    }

    /** Who asked takes it back. */
    @DeleteMapping("/{number:[0-9]{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Sight sight, @PathVariable int number) {
        asking.withdraw(sight, number);
    }
}
