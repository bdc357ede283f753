package org.tertulia.inbox.satisfaction.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tertulia.inbox.satisfaction.Sending;
import org.tertulia.organization.Sight;
import org.tertulia.web.Redirect;

/** {@code /conversations/…/satisfaction}: the link is sent after the end, by a click. */
@Controller
class LinkController {

    private final Sending sending;

    LinkController(Sending sending) {
        this.sending = sending;
    }

    @PostMapping("/conversations/{number}/satisfaction")
    Redirect send(Sight sight, @PathVariable long number) {
        sending.send(sight, number);
        return Redirect.to("/conversations/" + number).saying("inbox.satisfaction.sent");
    }
}
