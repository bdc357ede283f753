package org.tertulia.inbox.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.organization.Member;

/**
 * Somebody to whom it may pass; {@code begins} is when their shift does, for who comes on next
 * alone.
 */
record Successor(Member member, When when, @Nullable Instant begins) {

    /** Whether they are there when it passes; {@code ANY} where nobody knows. */
    enum When {
        ON,
        NEXT,
        OFF,
        ANY
    }
}
