package org.tertulia.shifts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * A member attends something for a while; {@code number} names it in URLs, {@code standsInFor} is
 * whose it would be, {@code pattern} the number of the pattern that wrote it, {@code version} what
 * who changes it has seen.
 */
public record Shift(
        int number,
        MemberId member,
        @Nullable MemberId standsInFor,
        Span span,
        Cover cover,
        @Nullable Integer pattern,
        int version) {

    public Instant beginsAt() {
        return span.beginsAt();
    }

    public Instant endsAt() {
        return span.endsAt();
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt());
    }

    public boolean begun(Instant now) {
        return !now.isBefore(beginsAt());
    }
}
