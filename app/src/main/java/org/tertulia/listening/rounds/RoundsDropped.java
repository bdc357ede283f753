package org.tertulia.listening.rounds;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.networks.ChannelId;

/** A channel has no rounds any more. */
public record RoundsDropped(ChannelId channel, int number, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
