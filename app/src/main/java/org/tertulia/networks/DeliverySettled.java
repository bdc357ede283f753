package org.tertulia.networks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/**
 * What we said got a new state on its way out: {@code confirmed} (with the network's id), {@code
 * rejected}, {@code unknown}, {@code needs-person} or {@code given-up}.
 */
public record DeliverySettled(
        UUID message,
        ChannelId channel,
        String state,
        @Nullable String remoteId,
        @Nullable String trouble,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "message:" + message;
    }
}
