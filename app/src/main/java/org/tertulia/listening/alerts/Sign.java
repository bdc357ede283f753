package org.tertulia.listening.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found on a subject: {@code found} messages in so many {@code minutes}, where {@code
 * usual} are usual; {@code peak} is the most since.
 */
public record Sign(
        UUID alert,
        UUID rule,
        UUID subject,
        boolean ofWatch,
        Kind kind,
        Instant raisedAt,
        int minutes,
        int found,
        int authors,
        double usual,
        int peak,
        @Nullable String met,
        Instant lastAt,
        @Nullable Instant endedAt) {}
