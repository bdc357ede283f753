package org.tertulia.inbox.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.DecidingDelivery;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** What a person found on the network where an answer could not be confirmed. */
@Controller
class DeliveryController {

    private final DecidingDelivery deciding;
    private final Acting acting;

    DeliveryController(DecidingDelivery deciding, Acting acting) {
        this.deciding = deciding;
        this.acting = acting;
    }

    /** {@code found} is {@code there}, {@code again} (not there: say it again) or {@code leave}. */
    @PostMapping("/conversations/{number}/replies/{message}/delivery")
    ResponseEntity<Html> decide(
            Page page,
            Sight sight,
            @PathVariable long number,
            @PathVariable UUID message,
            @RequestParam String found,
            @RequestParam(defaultValue = "") String address,
            @RequestParam Map<String, String> query) {
        var answer = new MessageId(message);
        switch (found) {
            case "there" -> deciding.present(sight, number, answer, address);
            case "again" -> deciding.absent(sight, number, answer);
            case "leave" -> deciding.giveUp(sight, number, answer);
            default -> throw new NotFound("decision:" + found);
        }
        return acting.stay(page, sight, number, query);
    }
}
