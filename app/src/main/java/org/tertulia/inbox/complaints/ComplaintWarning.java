package org.tertulia.inbox.complaints;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;

/**
 * Tells, on the working day before a complaint has to be resolved, who has its conversation, and
 * while nobody does, who supervises; once, in one transaction with that it was told.
 */
@Component
class ComplaintWarning {

    /** At once. */
    private static final int BATCH = 100;

    private final Complaints complaints;
    private final Members members;
    private final Notifying notifying;
    private final TransactionOperations transactions;
    private final Clock clock;

    ComplaintWarning(
            Complaints complaints,
            Members members,
            Notifying notifying,
            TransactionOperations transactions,
            Clock clock) {
        this.complaints = complaints;
        this.members = members;
        this.notifying = notifying;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there were any. */
    boolean warn() {
        return Boolean.TRUE.equals(transactions.execute(status -> tell()));
    }

    private boolean tell() {
        var near = complaints.near(clock.instant(), BATCH);
        for (var each : near) {
            var complaint = each.complaint();
            for (var who : whom(each)) {
                notifying.tell(
                        who,
                        complaint.late(clock.instant())
                                ? "inbox.notice.complaintLate"
                                : "inbox.notice.complaintNear",
                        List.of(complaint.reference()),
                        "/conversations/" + complaint.conversation());
            }
        }
        return !near.isEmpty();
    }

    private List<MemberId> whom(Complaints.Near near) {
        var holder = near.holder();
        return holder == null ? members.supervising(near.brand()) : List.of(holder);
    }
}
