package org.tertulia.inbox.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/** What was said to an agent of an answer; null text once erased, null {@code seenAt} unread. */
public record Talk(
        UUID id, MemberId by, Instant at, @Nullable String text, @Nullable Instant seenAt) {}
