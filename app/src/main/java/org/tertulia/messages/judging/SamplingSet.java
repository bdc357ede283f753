package org.tertulia.messages.judging;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** From now on people are asked to judge so many messages a day; 0: none. */
public record SamplingSet(int perDay, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "sampling:messages";
    }
}
