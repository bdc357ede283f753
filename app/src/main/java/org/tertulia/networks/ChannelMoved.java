package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** The network moved a channel for good; it is looked at in its new place. */
public record ChannelMoved(ChannelId channel, int number, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
