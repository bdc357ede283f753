package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/**
 * Nothing is sent any more until an owner says so: {@code why} is {@code copied} (the database met
 * a data folder that it does not know), {@code set-back} (it forgot what it had recorded) or {@code
 * asked} (somebody stopped it).
 */
public record PublishingPaused(String why, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "publishing";
    }
}
