package org.tertulia.inbox;

import java.time.Instant;
import org.tertulia.messages.MessageId;

/**
 * A message in a conversation: {@code at} is the network's time, {@code addedAt} when it came in
 * sight of those who answer.
 */
record Turn(
        MessageId message,
        ConversationId conversation,
        boolean ours,
        Instant at,
        Instant addedAt) {}
