package org.tertulia.inbox;

import java.time.Instant;
import java.util.UUID;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/**
 * What we said in a conversation: {@code question} is the message that it answers, {@code seen} the
 * one that had come in sight last when it was written, {@code key} what makes it be said once;
 * {@code holding} that it only says that we are on it.
 */
record Answer(
        MessageId message,
        ConversationId conversation,
        MessageId question,
        MessageId seen,
        MemberId member,
        UUID key,
        Instant saidAt,
        Delivery delivery,
        boolean holding) {

    /** Whether it answers what was asked, and the network has it: it stops the clock. */
    boolean settles() {
        return !holding && delivery == Delivery.CONFIRMED;
    }

    Turn turn() {
        return new Turn(message, conversation, true, saidAt, saidAt, null);
    }
}
