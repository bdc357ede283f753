package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** The second member does not confirm the erasure: the person stays. */
public record ErasureDeclined(UUID request, ContactId contact, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "contact:" + contact;
    }
}
