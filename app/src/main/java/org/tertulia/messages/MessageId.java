package org.tertulia.messages;

import java.util.UUID;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Uuid7;

/** One message, heard or said. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(Uuid7.next());
    }

    /**
     * Reads an id from an address.
     *
     * @throws NotFound when it is none
     */
    public static MessageId parse(String text) {
        try {
            return new MessageId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("message:" + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
