package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A channel was connected: it is listened to from now on. */
public record ChannelConnected(
        ChannelId channel,
        int number,
        BrandId brand,
        String network,
        ChannelRole role,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
