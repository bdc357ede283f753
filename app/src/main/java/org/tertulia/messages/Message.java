package org.tertulia.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Sense;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Media;
import org.tertulia.networks.Quoted;

/**
 * A message as it stands: the latest form that its author left. {@code text} is null and {@code
 * author} is null once erased; {@code deletedAt} is when the author took it back (the text stays in
 * the record); {@code parent} is the message answered, where we have it; {@code sense} is what was
 * understood of the text, null of our own.
 */
public record Message(
        MessageId id,
        ChannelId channel,
        BrandId brand,
        boolean ours,
        Kind kind,
        @Nullable Author author,
        @Nullable String text,
        Instant at,
        Instant heardAt,
        @Nullable String url,
        List<Media> media,
        @Nullable Quoted quoted,
        @Nullable MessageId parent,
        @Nullable String remoteId,
        @Nullable String language,
        @Nullable Sense sense,
        boolean history,
        boolean edited,
        boolean erased,
        @Nullable Instant deletedAt) {

    public Message {
        media = List.copyOf(media);
    }

    /** What sort of thing was said; unknown where only a deletion was ever heard. */
    public enum Kind {
        POST,
        COMMENT,
        DIRECT,
        REVIEW,
        REACTION,
        /** What a program sent by itself. */
        NOTICE,
        /** What we sent came back. */
        RETURNED,
        UNKNOWN
    }
}
