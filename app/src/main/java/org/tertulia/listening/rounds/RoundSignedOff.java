package org.tertulia.listening.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/**
 * Somebody made a round and signed for what was new: so many messages, of them so many mentions, up
 * to the {@code last}; and for how the channel was.
 */
public record RoundSignedOff(
        int round,
        ChannelId channel,
        BrandId brand,
        Instant dueAt,
        boolean late,
        int messages,
        int mentions,
        @Nullable MessageId last,
        String condition,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "round:" + round;
    }
}
