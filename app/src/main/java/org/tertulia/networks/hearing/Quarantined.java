package org.tertulia.networks.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read. {@code reason} is the key of a sentence; {@code bytes} is null
 * once its author was erased; {@code resolvedAt} is when it could be read after all.
 */
public record Quarantined(
        int number,
        int channel,
        String channelName,
        String remoteId,
        String reason,
        @Nullable String detail,
        Instant at,
        @Nullable Integer bytes,
        int retries,
        @Nullable Instant retriedAt,
        @Nullable Instant resolvedAt) {}
