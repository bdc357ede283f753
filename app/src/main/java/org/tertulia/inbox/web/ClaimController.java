package org.tertulia.inbox.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Takeover;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Who has a conversation. */
@Controller
class ClaimController {

    private final Claiming claiming;
    private final Acting acting;

    ClaimController(Claiming claiming, Acting acting) {
        this.claiming = claiming;
        this.acting = acting;
    }

    /** {@code over} takes it from whoever holds it, {@code because} of one of the reasons. */
    @PostMapping("/conversations/{number}/claim")
    ResponseEntity<Html> claim(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> query) {
        if (over) {
            claiming.takeOver(sight, number, Takeover.of(because, words));
        } else {
            claiming.claim(sight, number);
        }
        return acting.stay(page, sight, number, query);
    }

    @PostMapping("/conversations/{number}/release")
    ResponseEntity<Html> release(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        claiming.release(sight, number);
        return acting.stay(page, sight, number, query);
    }
}
