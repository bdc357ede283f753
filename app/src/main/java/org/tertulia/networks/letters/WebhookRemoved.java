package org.tertulia.networks.letters;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** A program is not called any more. */
public record WebhookRemoved(int webhook, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "webhook:" + webhook;
    }
}
