package org.tertulia.inbox.aside;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.ConversationId;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Opening;

/**
 * That a conversation went on in private. {@code question} is what was said to all before; {@code
 * elsewhere} says that its contact is written to first, on another network, and {@code opening} to
 * whom (null otherwise, and once erased); {@code ended} is when it came back, {@code settled} when
 * it was closed, and {@code untold} why nothing was said in public.
 */
public record Aside(
        UUID id,
        ConversationId conversation,
        MessageId question,
        ChannelId channel,
        boolean elsewhere,
        @Nullable Opening opening,
        @Nullable Consent consent,
        @Nullable String words,
        Instant opened,
        MemberId by,
        @Nullable Instant ended,
        @Nullable MemberId endedBy,
        @Nullable Instant settled,
        @Nullable Untold untold) {

    public boolean open() {
        return ended == null;
    }

    /** It came back, and the conversation was not closed since. */
    public boolean toBeTold() {
        return ended != null && settled == null;
    }

    /** To whom one writes; null on the same network, and once erased. */
    public @Nullable String recipient() {
        return opening == null ? null : opening.to();
    }
}
