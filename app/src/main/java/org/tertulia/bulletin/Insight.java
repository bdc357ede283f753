package org.tertulia.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.DepartmentId;

/**
 * An idea for the company that came of what people said. {@code title} is null where it goes by
 * what its first message says; {@code department} null while it was sent to none; {@code decidedAt}
 * is when it was taken up or declined, {@code endedAt} when it was done or declined; {@code
 * version} is the number of its last step.
 */
public record Insight(
        int number,
        @Nullable String title,
        @Nullable String idea,
        InsightState state,
        @Nullable DepartmentId department,
        MemberId proposedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        int version) {

    public String path() {
        return "/insights/" + number;
    }
}
