package org.tertulia.inbox.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.PauseReason;
import org.tertulia.inbox.Pausing;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Whether the clock of a conversation runs. */
@Controller
class PauseController {

    private final Pausing pausing;
    private final Acting acting;
    private final Clock clock;

    PauseController(Pausing pausing, Acting acting, Clock clock) {
        this.pausing = pausing;
        this.acting = acting;
        this.clock = clock;
    }

    /** {@code because} is one of the reasons, {@code hours} how long at most. */
    @PostMapping("/conversations/{number}/pause")
    ResponseEntity<Html> pause(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "24") int hours,
            @RequestParam Map<String, String> query) {
        pausing.pause(
                sight,
                number,
                PauseReason.of(because)
                        .orElseThrow(() -> new Refused(new InboxRefusal.NoSuchReason())),
                clock.instant().plus(Duration.ofHours(hours)));
        return acting.stay(page, sight, number, query);
    }

    @PostMapping("/conversations/{number}/pause/end")
    ResponseEntity<Html> resume(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam Map<String, String> query) {
        pausing.resume(sight, number);
        return acting.stay(page, sight, number, query);
    }
}
