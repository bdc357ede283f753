package org.tertulia.inbox.routing;

import java.util.UUID;
import org.tertulia.kernel.Uuid7;

/** One queue. */
public record QueueId(UUID value) {

    public static QueueId next() {
        return new QueueId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
