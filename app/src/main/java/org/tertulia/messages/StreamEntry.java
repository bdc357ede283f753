package org.tertulia.messages;

import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/**
 * One line of the stream: that this version of this message was recorded. {@code version} is 0 for
 * an erasure and for an echo.
 */
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
        DELETION,
        /** Its author was erased: the message stands without author and text. */
        ERASURE,
        /** It turned out to be what we said ourselves: forget it, it is no message of its own. */
        ECHO
    }
}
