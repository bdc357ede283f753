package org.tertulia.listening.alerts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as programs see it; {@code state} is {@code open}, {@code acknowledged} or {@code over}.
 */
record AlertJson(
        int id,
        String brand,
        String kind,
        String state,
        Instant begunAt,
        Instant raisedAt,
        @Nullable Instant endedAt,
        @Nullable AlertAcknowledgedJson acknowledgement,
        List<AlertSignJson> signs) {

    record AlertAcknowledgedJson(UUID by, String name, Instant at, String reason) {}

    /** {@code subject} is the page of a watch or a channel. */
    record AlertSignJson(
            String kind,
            String subject,
            String name,
            int found,
            int authors,
            int minutes,
            double usual,
            int peak,
            @Nullable String met,
            Instant lastAt,
            @Nullable Instant endedAt) {}
}
