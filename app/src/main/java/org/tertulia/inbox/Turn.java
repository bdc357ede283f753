package org.tertulia.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;

/**
 * A message in a conversation: {@code at} is the network's time, {@code addedAt} when it came in
 * sight of those who answer; {@code terms} is what the clock runs by of a question that it opens,
 * null for those that hold where nothing was set.
 */
record Turn(
        MessageId message,
        ConversationId conversation,
        boolean ours,
        Instant at,
        Instant addedAt,
        @Nullable UUID terms) {}
