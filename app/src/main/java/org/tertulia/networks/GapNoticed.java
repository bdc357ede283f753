package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A network may not have shown us all that was said on a channel in a span. */
public record GapNoticed(
        ChannelId channel,
        int number,
        BrandId brand,
        Instant from,
        Instant until,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
