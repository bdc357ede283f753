package org.tertulia.identity;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** An API token opens nothing any more. */
public record TokenRevoked(UUID token, MemberId member, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
