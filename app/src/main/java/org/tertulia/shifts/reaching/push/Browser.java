package org.tertulia.shifts.reaching.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * A browser that a member let us write to. {@code reachedAt} is when its push service last took
 * something, {@code trouble} the key of a sentence about the last attempt where that failed.
 */
public record Browser(
        UUID id,
        int number,
        MemberId member,
        String name,
        Instant addedAt,
        @Nullable Instant reachedAt,
        @Nullable String trouble,
        @Nullable String detail) {}
