package org.tertulia.messages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.MessageId;

/**
 * The messages found, best or newest first; {@code next} asks for more, null at the end. The total
 * is exact up to a thousand and a lower bound beyond ({@code more}).
 */
public record Found(List<MessageId> ids, @Nullable String next, long total, boolean more) {

    public Found {
        ids = List.copyOf(ids);
    }
}
