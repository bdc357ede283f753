package org.tertulia.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.organization.DepartmentId;

/** What happened to insights; never what is said in them. */
public sealed interface InsightFact extends DomainEvent {

    int number();

    @Override
    default String subject() {
        return "insight:" + number();
    }

    /** Somebody made one of so many messages; {@code department} is null where it went to none. */
    record InsightProposed(
            int number, @Nullable DepartmentId department, int messages, Actor by, Instant at)
            implements InsightFact {}

    /** So many messages more were put to it. */
    record InsightGrew(int number, int messages, Actor by, Instant at) implements InsightFact {}

    /** It was sent to a department, or with null to none. */
    record InsightSent(int number, @Nullable DepartmentId department, Actor by, Instant at)
            implements InsightFact {}

    /** It got another state; {@code reason} says why it was declined. */
    record InsightMoved(int number, String state, @Nullable String reason, Actor by, Instant at)
            implements InsightFact {}
}
