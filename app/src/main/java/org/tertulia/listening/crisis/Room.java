package org.tertulia.listening.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/** A crisis room; {@code number} names it in URLs, {@code alert} is what it was opened from. */
public record Room(
        UUID id,
        int number,
        BrandId brand,
        UUID alert,
        String title,
        Instant openedAt,
        MemberId openedBy,
        @Nullable Closure closure) {

    /** Who closed it, and with which conclusion. */
    public record Closure(MemberId by, Instant at, String conclusion) {}

    public boolean open() {
        return closure == null;
    }
}
