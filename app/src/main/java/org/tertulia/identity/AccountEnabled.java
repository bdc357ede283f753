package org.tertulia.identity;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** An account may come in again. */
public record AccountEnabled(MemberId member, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
