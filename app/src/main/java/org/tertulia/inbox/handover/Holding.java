package org.tertulia.inbox.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/**
 * A conversation that somebody holds, or that waits; {@code asked} and {@code due} are null where
 * no question is open, {@code name} and {@code snippet} where they were erased or nobody signed.
 */
record Holding(
        UUID id,
        long number,
        @Nullable String name,
        ChannelId channel,
        String network,
        String channelName,
        @Nullable String snippet,
        @Nullable Instant asked,
        @Nullable Instant due) {}
