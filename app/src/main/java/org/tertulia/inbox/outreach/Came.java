package org.tertulia.inbox.outreach;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;

/**
 * What came of taking part once: {@code said} is when we spoke, null where we have not yet; {@code
 * replies} is what they said to us from then on; {@code words} what we said; {@code alone} whether
 * they are left alone because they asked us to.
 */
public record Came(
        Part part,
        long number,
        @Nullable Instant said,
        @Nullable MessageId words,
        List<Message> replies,
        boolean alone) {

    public Came {
        replies = List.copyOf(replies);
    }

    public boolean begun() {
        return said != null;
    }

    public boolean replied() {
        return !replies.isEmpty();
    }

    /** They praise, thank, or are glad. */
    public boolean thanked() {
        return replies.stream().anyMatch(Came::glad);
    }

    /** They are angry, or complain. */
    public boolean soured() {
        return replies.stream().anyMatch(Came::angry);
    }

    /** They asked us to leave them alone, in words or so that somebody put them on the list. */
    public boolean stopped() {
        return alone || stop() != null;
    }

    /** The message by which they asked us to stop; null where none did. */
    public @Nullable Message stop() {
        return replies.stream()
                .filter(message -> message.text() != null && Wishes.stop(message.text()))
                .findFirst()
                .orElse(null);
    }

    static boolean glad(Message message) {
        var sense = message.sense();
        return sense != null
                && (sense.intent().orNull() == Intent.PRAISE
                        || sense.sentiment().orNull() == Sentiment.POSITIVE);
    }

    static boolean angry(Message message) {
        var sense = message.sense();
        return sense != null
                && (sense.intent().orNull() == Intent.COMPLAINT
                        || sense.sentiment().orNull() == Sentiment.NEGATIVE);
    }
}
