package org.tertulia.networks.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.Tally;

/**
 * A file of messages; {@code tally} is that of its last reading, {@code trouble} the key of the
 * sentence that says why it failed.
 */
public record Upload(
        UUID id,
        int number,
        int channel,
        String fileName,
        Format format,
        UploadState state,
        boolean history,
        long bytes,
        long bytesRead,
        Tally tally,
        Instant createdAt,
        Instant movedAt,
        @Nullable String trouble,
        @Nullable String troubleDetail) {}
