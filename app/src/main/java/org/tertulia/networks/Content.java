package org.tertulia.networks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says. {@code remoteId} is the network's id of the message; {@code at} the
 * network's time, null where it gives none; {@code inReplyTo} and {@code thread} are remote ids;
 * {@code author} is null where nobody signs (a feed).
 */
public record Content(
        String remoteId,
        @Nullable Author author,
        String text,
        @Nullable Instant at,
        @Nullable String url,
        List<Media> media,
        @Nullable String inReplyTo,
        @Nullable String thread,
        @Nullable Quoted quoted) {

    public Content {
        media = List.copyOf(media);
    }
}
