package org.tertulia.networks.delivery;

import java.time.Duration;
import java.util.UUID;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Outgoing;

/**
 * One outbound row in the hands of a courier. {@code lease} fences: only the latest holder may
 * settle it. {@code sent} counts the attempts so far, this one included; {@code sinceFirst} is the
 * time since the first was armed, {@code sinceCreated} since it was queued; {@code absences} how
 * often in a row the network proved it absent.
 */
record Dispatch(
        UUID id,
        UUID message,
        ChannelId channel,
        Act act,
        int lease,
        int sent,
        int sought,
        int absences,
        Duration sinceFirst,
        Duration sinceCreated,
        Outgoing outgoing) {

    /** What is to be done with it now. */
    enum Act {
        SEND,
        /** It may be there: only look. */
        SEEK
    }
}
