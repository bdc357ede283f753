package org.tertulia.listening.rounds;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.networks.ChannelId;

/** Nobody made a round in its time: those due and those who supervise were told. */
public record RoundOverdue(
        int round, ChannelId channel, BrandId brand, Instant dueAt, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "round:" + round;
    }
}
