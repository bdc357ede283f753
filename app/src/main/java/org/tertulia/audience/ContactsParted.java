package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** They are two people after all: {@code gone} stands for itself again. */
public record ContactsParted(UUID merge, ContactId kept, ContactId gone, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "contact:" + kept;
    }
}
