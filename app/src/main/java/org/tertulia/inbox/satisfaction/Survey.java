package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;

/**
 * A link and what came of it: {@code number} is the conversation's, {@code queue} where it lay,
 * {@code protocol} what led to its last answer that came of one, null where none did; {@code
 * askedAt} null as long as we know of nobody who got it, {@code given} null as long as nobody
 * answered.
 */
public record Survey(
        UUID id,
        long number,
        ChannelId channel,
        QueueId queue,
        @Nullable Integer protocol,
        MemberId member,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant askedAt,
        @Nullable Given given) {

    /** So many points, and what they added; null where they added nothing. */
    public record Given(int score, Instant at, @Nullable Remark remark) {}
}
