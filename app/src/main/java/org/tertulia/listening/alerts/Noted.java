package org.tertulia.listening.alerts;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Gist;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.messages.Message;

/** A message as it counts; {@code at} is never ahead of the clock. */
record Noted(Message message, Instant at, int author, boolean negative, boolean crisis) {

    /** A sign, and what programs send by themselves. */
    private static final Set<Message.Kind> UNSPOKEN =
            Set.of(Message.Kind.REACTION, Message.Kind.NOTICE, Message.Kind.RETURNED);

    static Noted of(Message message, Instant now) {
        var sense = message.sense();
        return new Noted(
                message,
                message.at().isAfter(now) ? now : message.at(),
                author(message),
                sense != null && sense.gist().sentiment() == Sentiment.NEGATIVE,
                sense != null && sense.gist().urgency() == Urgency.CRISIS);
    }

    /** As it counts for one who is spoken of otherwise than by the whole; null: as by the whole. */
    Noted as(@Nullable Gist apart) {
        return apart == null
                ? this
                : new Noted(message, at, author, apart.sentiment() == Sentiment.NEGATIVE, crisis);
    }

    /** What has no author is the channel's own voice: one. */
    private static int author(Message message) {
        var author = message.author();
        return author == null ? message.channel().hashCode() : author(author.key());
    }

    static int author(String key) {
        return Objects.hash(key);
    }

    boolean in(Series series) {
        return switch (series) {
            case HEARD -> true;
            case NEGATIVE -> negative;
            case CRISIS -> crisis;
        };
    }

    /** Whether it says something at all, and not only that an advertiser is there. */
    static boolean counts(Message message) {
        var sense = message.sense();
        return message.text() != null
                && !UNSPOKEN.contains(message.kind())
                && (sense == null || !sense.isSpam());
    }
}
