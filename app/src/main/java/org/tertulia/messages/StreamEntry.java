package org.tertulia.messages;

import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/** One line of the stream: that this version of this message was recorded. */
public record StreamEntry(
        long seq,
        MessageId message,
        int version,
        What what,
        boolean ours,
        ChannelId channel,
        BrandId brand) {

    /** What happened to the message. */
    public enum What {
        ORIGINAL,
        EDIT,
        DELETION
    }
}
