package org.tertulia.inbox.wall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.Queue;

/**
 * What waits for an answer in a queue: {@code oldest} is when the first of it was asked, null where
 * nothing waits, {@code conversation} the number of that one; of what waits, {@code atRisk} comes
 * close to its time and {@code broken} is past it.
 */
record Lane(
        Queue queue,
        int waiting,
        @Nullable Instant oldest,
        @Nullable Long conversation,
        int atRisk,
        int broken) {

    /** Beyond this it says “many”: counting further costs more than it tells. */
    static final int COUNTED = 1_000;

    static Lane empty(Queue queue) {
        return new Lane(queue, 0, null, null, 0, 0);
    }

    /** Whether there is more than was counted. */
    boolean more() {
        return waiting >= COUNTED;
    }
}
