package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** A member asks that a person be erased; another has to confirm it. */
public record ErasureAsked(UUID request, ContactId contact, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "contact:" + contact;
    }
}
