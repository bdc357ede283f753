package org.tertulia.networks.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.networks.delivery.OutboxReading;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** What a channel says, for programs: an import channel's answers are fetched here. */
@RestController
@RequestMapping("/api/v1/channels/{number}/outbox")
class OutboxApi {

    private final OutboxReading outbox;

    OutboxApi(OutboxReading outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    OutboxReading.OutboxPage list(
            Sight sight,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        return outbox.page(sight, number, Paging.after(after), Paging.size(limit));
    }
}
