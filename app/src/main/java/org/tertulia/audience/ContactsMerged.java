package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Two contacts were found to be one person: {@code kept} stands for {@code gone}. */
public record ContactsMerged(UUID merge, ContactId kept, ContactId gone, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "contact:" + kept;
    }
}
