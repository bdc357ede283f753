package org.tertulia.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.DepartmentId;

/** One thing that was done with an insight. */
public record Step(int n, Instant at, MemberId by, What what) {

    /** What it was. */
    public sealed interface What {}

    /** It came of so many messages. */
    public record Proposed(int messages) implements What {}

    /** So many messages more were put to it. */
    public record Added(int messages) implements What {}

    /** It was sent to a department; null takes it back to nobody. */
    public record Sent(@Nullable DepartmentId department) implements What {}

    /**
     * It got another state. {@code reason} says why it was declined; {@code measure} by what its
     * effect is counted, where it is.
     */
    public record Moved(
            InsightState to,
            @Nullable Reason reason,
            @Nullable String words,
            @Nullable Measure measure)
            implements What {}

    /** A watch, by its number: what it found in so many days before and after. */
    public record Measure(int watch, int days) {}
}
