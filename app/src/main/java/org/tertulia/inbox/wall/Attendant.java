package org.tertulia.inbox.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.organization.Member;

/**
 * Somebody who is on duty or holds something: {@code until} is when the shift ends, null out of
 * one.
 */
record Attendant(Member member, @Nullable Instant until, int held) {

    boolean onDuty() {
        return until != null;
    }
}
