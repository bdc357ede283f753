package org.tertulia.inbox.satisfaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * What a customer is asked by. {@code number} is the conversation's, {@code member} who answered it
 * last, {@code askedAt} null as long as we know of nobody who got it.
 */
record Link(
        UUID id,
        long number,
        BrandId brand,
        MemberId member,
        Instant expiresAt,
        @Nullable Instant askedAt) {

    boolean over(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
