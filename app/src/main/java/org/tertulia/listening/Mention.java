package org.tertulia.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Position;

/**
 * A message that watches matched; {@code watches} are their numbers.
 *
 * @param apart how it speaks of whom a watch is about, where it names several and speaks of them
 *     otherwise
 */
public record Mention(MessageId message, Instant at, List<Integer> watches, List<Apart> apart) {

    public Mention {
        watches = List.copyOf(watches);
        apart = List.copyOf(apart);
    }

    /** A message that speaks of all in one breath. */
    public Mention(MessageId message, Instant at, List<Integer> watches) {
        this(message, at, watches, List.of());
    }

    /** The tone for one watch, by its number; null where that is not sure enough to be said. */
    public record Apart(int watch, @Nullable Sentiment sentiment) {}

    /** The place behind it in a list that has the newest first. */
    public Position position() {
        return new Position(at, message);
    }
}
