package org.tertulia.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;

/**
 * A conversation from which an insight came. {@code contact} is the contact's number, null where
 * nobody signed, {@code name} null where erased too; {@code message} is the first of theirs behind
 * the insight, in {@code language}; {@code answeredAt} when they were last told something after the
 * decision, null where they were not; {@code knowsTheEnd} whether that was after it was done or
 * declined.
 */
public record Asker(
        long conversation,
        @Nullable Long contact,
        @Nullable String name,
        MessageId message,
        @Nullable String language,
        String state,
        @Nullable Instant answeredAt,
        boolean knowsTheEnd) {

    public boolean answered() {
        return answeredAt != null;
    }
}
