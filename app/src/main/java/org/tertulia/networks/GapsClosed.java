package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A person looked on the network itself for what a channel may have missed. */
public record GapsClosed(
        ChannelId channel, int number, BrandId brand, int gaps, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
