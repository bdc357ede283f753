package org.tertulia.organization;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** A link that nobody used opens nothing any more. */
public record InvitationWithdrawn(UUID invitation, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "invitation:" + invitation;
    }
}
