package org.tertulia.inbox.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;

/**
 * An answer that is to be reviewed: {@code number} is its conversation's, {@code question} the
 * message that it answers, {@code protocol} what led to it (null where none did), {@code doneAt}
 * when the last review was in, null before.
 */
public record Pick(
        MessageId message,
        UUID conversation,
        long number,
        MessageId question,
        BrandId brand,
        MemberId agent,
        Instant saidAt,
        Why why,
        @Nullable Integer protocol,
        boolean second,
        @Nullable Instant doneAt) {

    /** Why it is reviewed. */
    public enum Why {
        LOT,
        NEW,
        CRISIS,
        LOW,
        CHOSEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why of(String word) {
            return Arrays.stream(values())
                    .filter(why -> why.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }

    public boolean done() {
        return doneAt != null;
    }

    /** How many reviews it takes. */
    int wanted() {
        return second ? 2 : 1;
    }
}
