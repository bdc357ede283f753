package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A paused channel is looked at again. */
public record ChannelResumed(ChannelId channel, int number, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
