package org.tertulia.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in hand and what of it is late, or, without a person, what nobody has; {@code
 * asked} and {@code due} are those of the conversation that is due first.
 */
public record Hand(
        @Nullable UUID member,
        @Nullable String name,
        @Nullable String handle,
        int open,
        int late,
        Instant asked,
        Instant due) {}
