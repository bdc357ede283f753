package org.tertulia.shifts.reaching;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to calls, chains and how people are reached. */
public sealed interface ReachingFact extends DomainEvent {

    /** What happened to one call. */
    sealed interface OfCall extends ReachingFact {
        int call();

        @Override
        default String subject() {
            return "call:" + call();
        }
    }

    /** What concerns one member. */
    sealed interface OfMember extends ReachingFact {
        MemberId member();

        @Override
        default String subject() {
            return "member:" + member();
        }
    }

    /** Something cannot wait; {@code about} is what. */
    record CallBegun(int call, BrandId brand, String occasion, String about, Actor by, Instant at)
            implements OfCall {}

    /** A step of the chain, counted from 1, called so many people. */
    record CallEscalated(int call, BrandId brand, int step, int people, Actor by, Instant at)
            implements OfCall {}

    /** Everybody was called, and nobody answered. */
    record CallUnanswered(int call, BrandId brand, Actor by, Instant at) implements OfCall {}

    /** Somebody sees to it. */
    record CallAcknowledged(int call, BrandId brand, Actor by, Instant at) implements OfCall {}

    /** What it was about is settled. */
    record CallSettled(int call, BrandId brand, Actor by, Instant at) implements OfCall {}

    /** A brand calls others, or for other things. */
    record ChainChanged(BrandId brand, int steps, Actor by, Instant at) implements ReachingFact {
        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** A member wants to be reached in another way. */
    record PreferenceChanged(
            MemberId member, boolean byMail, boolean quietHours, Actor by, Instant at)
            implements OfMember {}

    /** A browser may be written to. */
    record BrowserAdded(MemberId member, int browser, Actor by, Instant at) implements OfMember {}

    /** It may not any more. */
    record BrowserRemoved(MemberId member, int browser, Actor by, Instant at) implements OfMember {}
}
