package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A channel was closed for good; what was heard there stays. */
public record ChannelClosed(ChannelId channel, int number, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
