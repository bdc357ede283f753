package org.tertulia.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.kit.OpenTime;

/**
 * A conversation that needs somebody; {@code asked} and {@code due} are null where no question is
 * open, {@code open} where its clock runs by the clock on the wall, {@code name} and {@code
 * snippet} where they were erased or nobody signed; {@code trouble} says what keeps our latest
 * answer from being certain, as {@code inbox.Uncertainty} calls it.
 */
public record Pending(
        UUID id,
        long number,
        @Nullable UUID contact,
        @Nullable String name,
        String network,
        String channel,
        @Nullable String snippet,
        Instant at,
        @Nullable Instant asked,
        @Nullable Instant due,
        @Nullable OpenTime open,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable String trouble) {

    /** By what a face gets its colour. */
    public String face() {
        return (contact == null ? id : contact).toString();
    }
}
