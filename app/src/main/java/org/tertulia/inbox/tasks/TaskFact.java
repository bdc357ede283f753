package org.tertulia.inbox.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to tasks; never what they say. */
public sealed interface TaskFact extends DomainEvent {

    /** The number under which people know it. */
    int task();

    @Override
    default String subject() {
        return "task:" + task();
    }

    /** Somebody was asked: {@code member}, or else the people of {@code queue}. */
    record TaskAsked(
            int task,
            long conversation,
            BrandId brand,
            @Nullable MemberId member,
            @Nullable UUID queue,
            Instant until,
            Actor by,
            Instant at)
            implements TaskFact {}

    /** It is {@code done} or {@code withdrawn}. */
    record TaskEnded(
            int task, long conversation, BrandId brand, String ending, Actor by, Instant at)
            implements TaskFact {}
}
