package org.tertulia.inbox.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a lead ended, and for how much it was sold where that is said; {@code handedBy} is the name
 * of who handed it over, null where a rule did.
 */
public record Lead(
        long conversation,
        Ending ending,
        @Nullable Sum sum,
        @Nullable String handedBy,
        String endedBy,
        Instant endedAt) {}
