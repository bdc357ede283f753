package org.tertulia.inbox.walking;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened with a protocol in a conversation. */
public sealed interface WalkFact extends DomainEvent {

    long conversation();

    @Override
    default String subject() {
        return "conversation:" + conversation();
    }

    /** Somebody began to follow it. */
    record ProtocolBegun(
            long conversation, BrandId brand, int protocol, int version, Actor by, Instant at)
            implements WalkFact {}

    /** It came to its end. */
    record ProtocolFollowed(
            long conversation,
            BrandId brand,
            int protocol,
            int version,
            String outcome,
            Actor by,
            Instant at)
            implements WalkFact {}

    /** It was left before its end; what was typed of it is erasable, and stands elsewhere. */
    record ProtocolLeft(
            long conversation,
            BrandId brand,
            int protocol,
            int version,
            String because,
            Actor by,
            Instant at)
            implements WalkFact {}
}
