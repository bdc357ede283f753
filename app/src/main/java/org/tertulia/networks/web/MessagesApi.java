package org.tertulia.networks.web;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.RowFault;
import org.tertulia.networks.hearing.Submitting;
import org.tertulia.networks.hearing.Submitting.Way;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Messages handed in by programs: a stream of lines of any length, answered once it is durable. */
@RestController
@RequestMapping("/api/v1/channels/{number}/messages")
class MessagesApi {

    private static final int MOST_ERRORS = 100;

    private final Channels channels;
    private final Submitting submitting;

    MessagesApi(Channels channels, Submitting submitting) {
        this.channels = channels;
        this.submitting = submitting;
    }

    /** {@code errors} holds the first hundred; {@code line} counts from 1. */
    record SubmittedJson(
            long accepted, long duplicates, long quarantined, boolean dryRun, List<Fault> errors) {}

    record Fault(long line, String reason, String detail) {}

    /** A form is refused rather than read as lines: programs send one without meaning to. */
    @PostMapping(consumes = {"!application/x-www-form-urlencoded", "!multipart/form-data"})
    SubmittedJson submit(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean history,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            InputStream body) {
        var channel = channels.find(sight, number);
        var way = dryRun ? Way.DRY_RUN : history ? Way.HISTORY : Way.NEW;
        var errors = new ArrayList<Fault>();
        var tally =
                submitting.submit(
                        channel,
                        body,
                        format(type),
                        way,
                        (soFar, faults) ->
                                faults.stream()
                                        .limit(MOST_ERRORS - errors.size())
                                        .map(fault -> fault(fault, page))
                                        .forEach(errors::add));
        return new SubmittedJson(
                tally.accepted(), tally.duplicates(), tally.quarantined(), dryRun, errors);
    }

    private static Format format(@Nullable String type) {
        return type != null && type.startsWith("text/csv") ? Format.CSV : Format.NDJSON;
    }

    private static Fault fault(RowFault fault, Page page) {
        var reason = fault.reason();
        return new Fault(
                fault.row(),
                reason.substring(reason.lastIndexOf('.') + 1),
                Sentence.of(reason, fault.detail(), page));
    }
}
