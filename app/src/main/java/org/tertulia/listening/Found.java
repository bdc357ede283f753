package org.tertulia.listening;

import java.time.Instant;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.ChannelId;

/** A message that a watch matched, told by this line of the stream. */
record Found(
        WatchId watch,
        int edition,
        MessageId message,
        long seq,
        Instant at,
        ChannelId channel,
        BrandId brand,
        Gist gist) {}
