package org.tertulia.shifts.reaching.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds the link may read: which call, since when, and who sees to it. {@code token}
 * is there as long as it can be answered; {@code number} is 0 where there is none.
 */
record AcknowledgementView(
        int number, @Nullable Instant at, String by, @Nullable String token, String told) {}
