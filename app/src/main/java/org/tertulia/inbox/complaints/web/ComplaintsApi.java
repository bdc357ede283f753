package org.tertulia.inbox.complaints.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.complaints.Complaining;
import org.tertulia.inbox.complaints.Complaint;
import org.tertulia.inbox.complaints.ComplaintRefusal;
import org.tertulia.inbox.complaints.Complaints;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Formal complaints, for programs. */
@RestController
class ComplaintsApi {

    private final Complaints complaints;
    private final Complaining complaining;
    private final Conversations conversations;

    ComplaintsApi(Complaints complaints, Complaining complaining, Conversations conversations) {
        this.complaints = complaints;
        this.complaining = complaining;
        this.conversations = conversations;
    }

    /** {@code due} is the last day; {@code resolution} is null while it is open. */
    record ComplaintJson(
            String reference,
            long conversation,
            Instant filedAt,
            LocalDate due,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {

        static ComplaintJson of(Complaint complaint) {
            var resolution = complaint.resolution();
            return new ComplaintJson(
                    complaint.reference(),
                    complaint.conversation(),
                    complaint.filedAt(),
                    complaint.dueOn(),
                    complaint.resolvedAt(),
                    resolution == null ? null : resolution.slug());
        }
    }

    /** {@code next} is always null: ask for more at once. */
    record ComplaintsJson(List<ComplaintJson> items, @Nullable String next) {}

    /** {@code upheld}, {@code partly}, {@code rejected} or {@code withdrawn}. */
    record Resolved(@Nullable String resolution) {}

    /** The open ones, what is due first at the top, or those that ended, the latest first. */
    @GetMapping("/api/v1/complaints")
    ComplaintsJson list(
            Sight sight,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var found = open ? complaints.open(sight, most) : complaints.resolved(sight, most);
        return new ComplaintsJson(found.stream().map(ComplaintJson::of).toList(), null);
    }

    /** Makes it one; twice gives the same. */
    @PostMapping("/api/v1/conversations/{number}/complaint")
    ComplaintJson file(Sight sight, @PathVariable long number) {
        return ComplaintJson.of(complaining.file(sight, number));
    }

    @PostMapping("/api/v1/conversations/{number}/complaint/resolution")
    ComplaintJson resolve(Sight sight, @PathVariable long number, @RequestBody Resolved body) {
        complaining.resolve(
                sight,
                number,
                ComplaintPages.resolution(body.resolution() == null ? "" : body.resolution()));
        return complaints
                .of(conversations.find(sight, number))
                .map(ComplaintJson::of)
                .orElseThrow(() -> new Refused(new ComplaintRefusal.NoComplaint()));
    }
}
