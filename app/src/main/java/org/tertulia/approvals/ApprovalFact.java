package org.tertulia.approvals;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to requests for approval; never what was written. */
public sealed interface ApprovalFact extends DomainEvent {

    /** The number under which people know the request. */
    int number();

    BrandId brand();

    @Override
    default String subject() {
        return "approval:" + number();
    }

    /** Somebody asked others to agree. */
    record ApprovalAsked(
            int number, BrandId brand, String kind, UUID of, int steps, Actor by, Instant at)
            implements ApprovalFact {}

    /** Its text, or what it is about, is another one now: all steps begin again. */
    record ApprovalRenewed(int number, BrandId brand, int text, Actor by, Instant at)
            implements ApprovalFact {}

    /**
     * Somebody agreed with a version of the text; {@code changed} is whether they changed it first,
     * {@code last} whether it went out with that.
     */
    record ApprovalGranted(
            int number,
            BrandId brand,
            MemberId asker,
            int step,
            int text,
            boolean changed,
            boolean last,
            Actor by,
            Instant at)
            implements ApprovalFact {}

    /** Somebody sent it back, and said why. */
    record ApprovalReturned(
            int number, BrandId brand, MemberId asker, int text, Actor by, Instant at)
            implements ApprovalFact {}

    /** Who asked took it back. */
    record ApprovalWithdrawn(int number, BrandId brand, Actor by, Instant at)
            implements ApprovalFact {}

    /** There was nothing left to decide. */
    record ApprovalLapsed(int number, BrandId brand, Actor by, Instant at)
            implements ApprovalFact {}
}
