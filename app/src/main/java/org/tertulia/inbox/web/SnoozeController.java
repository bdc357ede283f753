package org.tertulia.inbox.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Snoozing;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Puts a conversation off; the next one opens by itself. */
@Controller
class SnoozeController {

    private final Snoozing snoozing;
    private final Acting acting;
    private final Clock clock;

    SnoozeController(Snoozing snoozing, Acting acting, Clock clock) {
        this.snoozing = snoozing;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * {@code until} is a word of {@link Later}, {@code at} a time chosen, on the person's clock.
     */
    @PostMapping("/conversations/{number}/snooze")
    ResponseEntity<Html> snooze(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String at,
            @RequestParam Map<String, String> query) {
        var filter = Filter.of(query, Tab.WAITING);
        var next = acting.following(sight, filter, number);
        var given = until.isEmpty() ? at : until;
        snoozing.snooze(sight, number, Later.read(given, clock.instant(), page.zone()));
        return acting.goOn(page, sight, filter, next);
    }

    @PostMapping("/conversations/{number}/waking")
    ResponseEntity<Html> wake(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        snoozing.wake(sight, number);
        return acting.stay(page, sight, number, query);
    }
}
