package org.tertulia.messages;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One message, heard or said. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
