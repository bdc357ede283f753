package org.tertulia.audience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * That a contact is the same person as another, which stands for it; {@code number} and {@code
 * name} are of the one that is gone, {@code name} null once erased.
 */
public record Merge(
        UUID id,
        ContactId kept,
        ContactId gone,
        long number,
        @Nullable String name,
        MemberId by,
        Instant at) {}
