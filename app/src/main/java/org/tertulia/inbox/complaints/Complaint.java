package org.tertulia.inbox.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is a formal complaint; {@code dueAt} is the end of the day {@code dueOn};
 * {@code resolvedAt} and {@code resolution} are null while it is open.
 */
public record Complaint(
        int year,
        int number,
        long conversation,
        Instant filedAt,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution) {

    /** What the customer is told: {@code R-2026-0042}. */
    public String reference() {
        return reference(year, number);
    }

    public static String reference(int year, int number) {
        return "R-%d-%04d".formatted(year, number);
    }

    public boolean open() {
        return resolvedAt == null;
    }

    /** Whether it was not resolved by its day. */
    public boolean late(Instant now) {
        return (resolvedAt == null ? now : resolvedAt).isAfter(dueAt);
    }
}
