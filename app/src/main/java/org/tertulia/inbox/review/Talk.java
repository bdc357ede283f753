package org.tertulia.inbox.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * What was said of an answer, to its agent or by the agent; null text once erased, null {@code
 * seenAt} where the agent has not read it (or said it).
 */
public record Talk(
        UUID id, MemberId by, Instant at, @Nullable String text, @Nullable Instant seenAt) {}
