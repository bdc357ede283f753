package org.tertulia.networks.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.networks.hearing.Quarantine;
import org.tertulia.networks.hearing.Quarantined;
import org.tertulia.networks.hearing.Retrying;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.Paging;

/** What could not be read, for programs. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private final Quarantine quarantine;
    private final Retrying retrying;

    QuarantineApi(Quarantine quarantine, Retrying retrying) {
        this.quarantine = quarantine;
        this.retrying = retrying;
    }

    /** {@code reason} is a word for programs, {@code detail} a sentence for people. */
    record QuarantinedJson(
            int number,
            int channel,
            String remoteId,
            String reason,
            String detail,
            Instant at,
            @Nullable Integer bytes,
            int retries,
            @Nullable Instant resolvedAt) {

        static QuarantinedJson of(Quarantined entry, Page page) {
            var reason = entry.reason();
            return new QuarantinedJson(
                    entry.number(),
                    entry.channel(),
                    entry.remoteId(),
                    reason.substring(reason.lastIndexOf('.') + 1),
                    Sentence.of(reason, entry.detail(), page),
                    entry.at(),
                    entry.bytes(),
                    entry.retries(),
                    entry.resolvedAt());
        }
    }

    /** Newest first; {@code after} is the {@code next} of the answer before. */
    @GetMapping
    ItemsJson<QuarantinedJson> list(
            Sight sight,
            Page page,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean resolved) {
        var most = Paging.size(limit);
        var place = Paging.after(after);
        var from = place == null ? Integer.MAX_VALUE : place;
        var found = quarantine.list(sight, from, most + 1, resolved);
        var items =
                found.stream().limit(most).map(entry -> QuarantinedJson.of(entry, page)).toList();
        return new ItemsJson<>(items, found.size() > most ? items.getLast().number() : null);
    }

    @PostMapping("/{number}/retry")
    QuarantinedJson retry(Sight sight, Page page, @PathVariable int number) {
        retrying.retry(sight, number);
        return QuarantinedJson.of(quarantine.find(sight, number), page);
    }
}
