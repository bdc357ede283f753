package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** Somebody who had left is a member again. */
public record MemberReturned(MemberId member, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
