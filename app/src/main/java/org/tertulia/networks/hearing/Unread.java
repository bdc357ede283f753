package org.tertulia.networks.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Reading;

/**
 * One row that arrived; the payload is null once its author was erased, or where {@code reading}
 * tells already what it says.
 */
record Unread(
        long seq,
        ChannelId channel,
        byte @Nullable [] payload,
        boolean history,
        Instant receivedAt,
        @Nullable Reading reading) {

    /** Whether its author was erased. */
    boolean isEmpty() {
        return payload == null && reading == null;
    }
}
