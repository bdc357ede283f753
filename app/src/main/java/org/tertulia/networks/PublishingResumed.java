package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** An owner said that this program may send again. */
public record PublishingResumed(Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publishing";
    }
}
