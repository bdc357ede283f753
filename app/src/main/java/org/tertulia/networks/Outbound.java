package org.tertulia.networks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;

/**
 * Something to say on a channel: handed over in the transaction that decided it. {@code message} is
 * the id of the record's message, {@code key} the idempotency key. What is said in one {@code
 * thread} goes out one after the other, in the order in which it was handed over; {@code files} go
 * along.
 */
public record Outbound(
        ChannelId channel,
        UUID message,
        UUID key,
        UUID thread,
        Speaking.Outgoing.Kind kind,
        @Nullable String inReplyTo,
        String text,
        Speaking.@Nullable Opening opening,
        List<Attached> files) {

    public Outbound {
        files = List.copyOf(files);
    }

    /** An answer, or what is said to all, without files. */
    public Outbound(
            ChannelId channel,
            UUID message,
            UUID key,
            UUID thread,
            Speaking.Outgoing.Kind kind,
            @Nullable String inReplyTo,
            String text) {
        this(channel, message, key, thread, kind, inReplyTo, text, null, List.of());
    }
}
