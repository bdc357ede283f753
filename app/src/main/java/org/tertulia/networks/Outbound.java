package org.tertulia.networks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to say on a channel: handed over in the transaction that decided it. {@code message} is
 * the id of the record's message, {@code key} the idempotency key. What is said in one {@code
 * thread} goes out one after the other, in the order in which it was handed over.
 */
public record Outbound(
        ChannelId channel,
        UUID message,
        UUID key,
        UUID thread,
        Speaking.Outgoing.Kind kind,
        @Nullable String inReplyTo,
        String text,
        Speaking.@Nullable Opening opening) {

    /** An answer, or what is said to all. */
    public Outbound(
            ChannelId channel,
            UUID message,
            UUID key,
            UUID thread,
            Speaking.Outgoing.Kind kind,
            @Nullable String inReplyTo,
            String text) {
        this(channel, message, key, thread, kind, inReplyTo, text, null);
    }
}
