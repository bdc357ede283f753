package org.tertulia.networks.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/** One row that arrived; the payload is null once its author was erased. */
record Unread(
        long seq,
        ChannelId channel,
        byte @Nullable [] payload,
        boolean history,
        Instant receivedAt) {}
