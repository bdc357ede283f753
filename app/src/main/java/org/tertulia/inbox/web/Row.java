package org.tertulia.inbox.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Uncertainty;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.language.Urgency;
import org.tertulia.web.kit.OpenTime;

/**
 * A conversation as a list shows it. {@code asked} and {@code due} are null where no question is
 * open, {@code open} where its clock runs by the clock on the wall, {@code kept} where none was
 * answered yet; {@code name} and {@code snippet} are null where they were erased or nobody signed;
 * {@code until} is told among those that are put off; {@code queue} is null for seconds where
 * another program has just made it.
 */
record Row(
        UUID id,
        long number,
        String state,
        @Nullable String contact,
        @Nullable String name,
        boolean signed,
        String network,
        int channelNumber,
        String channel,
        String kind,
        @Nullable String snippet,
        boolean ours,
        Instant at,
        @Nullable Instant asked,
        @Nullable Instant due,
        @Nullable OpenTime open,
        int questions,
        @Nullable Boolean kept,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable Uncertainty uncertain,
        @Nullable Instant until,
        @Nullable Queue queue,
        Urgency urgency,
        After after) {

    /** The queue, where it has to be said: the main one goes without saying. */
    @Nullable String queueName() {
        return queue == null || queue.main() ? null : queue.name();
    }

    /** By what a face gets its colour. */
    String face() {
        return contact == null ? id.toString() : contact;
    }
}
