package org.tertulia.inbox;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One conversation. */
public record ConversationId(UUID value) {

    public static ConversationId next() {
        return new ConversationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
