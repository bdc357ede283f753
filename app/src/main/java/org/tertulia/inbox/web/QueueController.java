package org.tertulia.inbox.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.Moving;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** In which queue a conversation waits. */
@Controller
class QueueController {

    private final Moving moving;
    private final Acting acting;

    QueueController(Moving moving, Acting acting) {
        this.moving = moving;
        this.acting = acting;
    }

    /** {@code to} is a queue's number. */
    @PostMapping("/conversations/{number}/queue")
    ResponseEntity<Html> move(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int to,
            @RequestParam Map<String, String> query) {
        moving.move(sight, number, to);
        return acting.stay(page, sight, number, query);
    }
}
