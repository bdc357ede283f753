package org.tertulia.inbox.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/**
 * A conversation that somebody holds, or that waits, with all that was promised in it: {@code due}
 * for an answer, {@code paused} until when its clock stands still, {@code snoozed} until when it
 * was put off, {@code complaint} with the day of its resolution. Each is null where there is none,
 * {@code name} and {@code snippet} where they were erased or nobody signed.
 */
record Holding(
        UUID id,
        long number,
        @Nullable String name,
        ChannelId channel,
        String network,
        String channelName,
        @Nullable String snippet,
        @Nullable Instant asked,
        @Nullable Instant due,
        @Nullable Instant paused,
        @Nullable Instant snoozed,
        @Nullable Complaint complaint) {

    /** A formal complaint that is not resolved: what the customer was told. */
    record Complaint(String reference, LocalDate dueOn) {}
}
