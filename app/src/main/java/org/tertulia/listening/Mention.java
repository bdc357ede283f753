package org.tertulia.listening;

import java.time.Instant;
import java.util.List;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Position;

/** A message that watches matched; {@code watches} are their numbers. */
public record Mention(MessageId message, Instant at, List<Integer> watches) {

    public Mention {
        watches = List.copyOf(watches);
    }

    /** The place behind it in a list that has the newest first. */
    public Position position() {
        return new Position(at, message);
    }
}
