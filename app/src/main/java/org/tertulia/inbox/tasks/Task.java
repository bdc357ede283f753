package org.tertulia.inbox.tasks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;

/**
 * What is to be done for a conversation until a time; {@code number} names it in URLs, {@code what}
 * is null once the person was erased, {@code end} is null while it is open.
 */
public record Task(
        UUID id,
        int number,
        long conversation,
        BrandId brand,
        @Nullable String what,
        MemberId askedBy,
        Instant askedAt,
        For whom,
        Instant until,
        @Nullable End end) {

    /** Of whom it is asked. */
    public sealed interface For {

        /** Of one person. */
        record Person(MemberId member) implements For {}

        /** Of whoever takes from a queue. */
        record Takers(QueueId queue) implements For {}
    }

    /** When it ended, by whom, and how. */
    public record End(Instant at, MemberId by, Ending how) {}

    /** How a task ends. */
    public enum Ending {
        DONE,
        /** It is needed no more. */
        WITHDRAWN;

        /** How addresses, the API and the database name it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Ending> of(String slug) {
            return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
        }
    }

    public boolean open() {
        return end == null;
    }

    /** Whether it should have been done by now. */
    public boolean late(Instant now) {
        return end == null && until.isBefore(now);
    }
}
