package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;

/**
 * Which answers are meant: null for all; {@code from} and {@code until} are when we asked, {@code
 * protocol} is 0 for those to which none led, {@code conversation} a number.
 */
public record Choice(
        @Nullable ChannelId channel,
        @Nullable QueueId queue,
        @Nullable Integer protocol,
        @Nullable MemberId member,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer score,
        @Nullable Long conversation) {

    public static final Choice ALL = new Choice(null, null, null, null, null, null, null, null);

    public Choice from(Instant first) {
        return new Choice(channel, queue, protocol, member, first, until, score, conversation);
    }
}
