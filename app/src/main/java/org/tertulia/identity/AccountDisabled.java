package org.tertulia.identity;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** An account may not come in any more. */
public record AccountDisabled(MemberId member, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
