package org.tertulia.inbox.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/** What one reviewer thinks of an answer; {@code words} null where there are none, or erased. */
public record Review(
        UUID id,
        MessageId message,
        int n,
        MemberId reviewer,
        Instant at,
        int grade,
        @Nullable String words,
        List<Marked> marks) {

    public Review {
        marks = List.copyOf(marks);
    }
}
