package org.tertulia.inbox.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Reopening;
import org.tertulia.inbox.aside.AsideRefusal;
import org.tertulia.inbox.aside.Untold;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** How a conversation ends; the next one opens by itself. */
@Controller
class ClosureController {

    private final Closing closing;
    private final Reopening reopening;
    private final Acting acting;

    ClosureController(Closing closing, Reopening reopening, Acting acting) {
        this.closing = closing;
        this.reopening = reopening;
        this.acting = acting;
    }

    /**
     * {@code as} is {@code answered}, {@code unasked} or a reason why no answer is needed; {@code
     * untold} is why nothing is told in public of what went aside.
     */
    @PostMapping("/conversations/{number}/closure")
    ResponseEntity<Html> close(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String untold,
            @RequestParam Map<String, String> query) {
        var filter = Filter.of(query, Tab.WAITING);
        var next = acting.following(sight, filter, number);
        closing.close(sight, number, outcome(as, words), untold(untold));
        return acting.goOn(page, sight, filter, next);
    }

    static @Nullable Untold untold(String because) {
        return because.isEmpty()
                ? null
                : Untold.of(because)
                        .orElseThrow(() -> new Refused(new AsideRefusal.NoSuchUntold()));
    }

    static Outcome outcome(String as, String words) {
        return switch (as) {
            case "answered" -> new Outcome.Answered();
            case "unasked" -> new Outcome.Unasked();
            case String reason ->
                    new Outcome.NoAnswerNeeded(
                            Reason.of(reason)
                                    .orElseThrow(
                                            () -> new Refused(new InboxRefusal.NoSuchReason())),
                            words);
        };
    }

    @PostMapping("/conversations/{number}/reopening")
    ResponseEntity<Html> reopen(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        reopening.reopen(sight, number);
        return acting.stay(page, sight, number, query);
    }
}
