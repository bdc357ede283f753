package org.tertulia.organization;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.Role;

/** Somebody was given a link to become a member. */
public record MemberInvited(UUID invitation, Role role, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "invitation:" + invitation;
    }
}
