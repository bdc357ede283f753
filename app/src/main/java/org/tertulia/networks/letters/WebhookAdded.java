package org.tertulia.networks.letters;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** A program may be called from now on; {@code host} is where. */
public record WebhookAdded(int webhook, String name, String host, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "webhook:" + webhook;
    }
}
