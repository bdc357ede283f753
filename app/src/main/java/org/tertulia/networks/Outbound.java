package org.tertulia.networks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to say on a channel: handed over in the transaction that decided it. {@code message} is
 * the id of the record's message, {@code key} the idempotency key.
 */
public record Outbound(
        ChannelId channel,
        UUID message,
        UUID key,
        Speaking.Outgoing.Kind kind,
        @Nullable String inReplyTo,
        String text) {}
