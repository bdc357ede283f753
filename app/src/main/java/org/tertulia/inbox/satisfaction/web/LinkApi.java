package org.tertulia.inbox.satisfaction.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.satisfaction.Sending;
import org.tertulia.organization.Sight;

/** The link, for programs. */
@RestController
class LinkApi {

    private final Sending sending;

    LinkApi(Sending sending) {
        this.sending = sending;
    }

    /** Sends the link of a conversation that is closed as answered, once. */
    @PostMapping("/api/v1/conversations/{number}/satisfaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(Sight sight, @PathVariable long number) {
        sending.send(sight, number);
    }
}
