package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;

/** Somebody became a member. */
public record MemberJoined(MemberId member, Role role, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "member:" + member;
    }
}
