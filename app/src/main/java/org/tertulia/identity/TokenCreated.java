package org.tertulia.identity;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** Somebody may come in by a new API token. */
public record TokenCreated(UUID token, MemberId member, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
