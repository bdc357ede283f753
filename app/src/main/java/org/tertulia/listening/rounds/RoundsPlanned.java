package org.tertulia.listening.rounds;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.networks.ChannelId;

/**
 * A channel has rounds from now on, or has them otherwise: {@code every} so many minutes, between
 * two minutes of the day, on days of which Monday is 1; {@code due} is a member or a role.
 */
public record RoundsPlanned(
        ChannelId channel,
        int number,
        BrandId brand,
        int every,
        int begins,
        int ends,
        String days,
        String due,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "channel:" + number;
    }
}
