package org.tertulia.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.WalkRefusal;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Redirect;

/** The protocol that is followed in a conversation. */
@Controller
@RequestMapping("/conversations/{number}/protocol")
class WalkController {

    private final Walking walking;
    private final Acting acting;

    WalkController(Walking walking, Acting acting) {
        this.walking = walking;
        this.acting = acting;
    }

    /** Begins it, for the sake of a message. */
    @PostMapping
    ResponseEntity<Html> begin(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int protocol,
            @RequestParam UUID message,
            @RequestParam Map<String, String> query) {
        walking.begin(sight, number, protocol, new MessageId(message));
        return acting.stay(page, sight, number, query);
    }

    /**
     * One step on: with a choice where it asks something, without where something is to be done.
     */
    @PostMapping("/steps")
    ResponseEntity<Html> step(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam Map<String, String> query) {
        if (choice.isEmpty()) {
            walking.proceed(sight, number, revision);
        } else {
            walking.choose(sight, number, revision, choice);
        }
        return acting.stay(page, sight, number, query);
    }

    @PostMapping("/return")
    ResponseEntity<Html> back(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int revision,
            @RequestParam Map<String, String> query) {
        walking.back(sight, number, revision);
        return acting.stay(page, sight, number, query);
    }

    /** Where none fits, it goes on with what happened instead. */
    @PostMapping("/leaving")
    Object leave(
            Page page,
            Sight sight,
            @PathVariable long number,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> query) {
        var reason =
                LeftBecause.chosen(because)
                        .orElseThrow(() -> new Refused(new WalkRefusal.ReasonUnknown()));
        walking.leave(sight, number, revision, reason, words);
        return reason == LeftBecause.NONE_FITS
                ? Redirect.to("/conversations/" + number + "/situation")
                : acting.stay(page, sight, number, query);
    }
}
