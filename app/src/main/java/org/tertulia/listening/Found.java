package org.tertulia.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.language.Sentiment;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/**
 * A message that a watch matched, told by this line of the stream.
 *
 * @param apart whether its tone is not that of the whole message, but of what it says of whom the
 *     watch is about
 */
record Found(
        WatchId watch,
        int edition,
        MessageId message,
        long seq,
        Instant at,
        ChannelId channel,
        BrandId brand,
        Gist gist,
        boolean apart) {

    /** With the tone of what is said of whom the watch is about. */
    Found apart(@Nullable Sentiment tone) {
        return new Found(
                watch,
                edition,
                message,
                seq,
                at,
                channel,
                brand,
                new Gist(tone, gist.intent(), gist.urgency()),
                true);
    }
}
