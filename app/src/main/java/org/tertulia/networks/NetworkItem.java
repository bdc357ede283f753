package org.tertulia.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was heard on a network, whatever the network. */
public sealed interface NetworkItem {

    /** The network's id of the message that this is, or is about. */
    String remoteId();

    /** Something said. */
    sealed interface Message extends NetworkItem {
        Content content();

        @Override
        default String remoteId() {
            return content().remoteId();
        }
    }

    /** Said to all: on a page, in a feed, naming us. */
    record Post(Content content) implements Message {}

    /** Said beneath another message. */
    record Comment(Content content) implements Message {}

    /** Said to us alone. */
    record DirectMessage(Content content) implements Message {}

    /** A judgement of us, kept by the network as such. */
    record Review(Content content) implements Message {}

    /** A sign without words beneath a message; {@code text} of the content names the sign. */
    record Reaction(Content content) implements Message {}

    /**
     * What a program sent by itself: that somebody is away, a mailing, that what we sent came back
     * ({@code returned}). It is never answered.
     */
    record Notice(Content content, boolean returned) implements Message {}

    /**
     * The author wrote it anew; the content is the whole new form and {@code at} the time of the
     * edit.
     */
    record Edit(Content content) implements Message {}

    /** The author took it back. */
    record Deletion(String remoteId, @Nullable Instant at) implements NetworkItem {}
}
