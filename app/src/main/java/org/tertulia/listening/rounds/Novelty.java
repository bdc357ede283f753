package org.tertulia.listening.rounds;

import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;

/**
 * What a channel brought behind one line of the stream and up to another: so many messages, of them
 * so many mentions, and the last one.
 */
public record Novelty(long after, long upTo, int messages, int mentions, @Nullable MessageId last) {

    public boolean isNone() {
        return messages == 0;
    }
}
