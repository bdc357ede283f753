package org.tertulia.networks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Promise;

/**
 * One outbound row in the hands of a courier, taken {@code at} that time. {@code standing} is how
 * it was taken; its lease fences: only the latest holder may settle it.
 */
record Dispatch(
        UUID id,
        UUID message,
        ChannelId channel,
        Act act,
        Standing standing,
        Instant at,
        Outgoing outgoing) {

    /** What is to be done with it now. */
    enum Act {
        SEND,
        /** It may be there: only look. */
        SEEK,
        /** It should have left long ago: a person looks first. */
        HOLD
    }

    /** How long a person has been waiting for it. */
    Duration waiting() {
        return Duration.between(standing.since(), at);
    }

    /** Whether an earlier request of it, or this one if it is only looked for, may have arrived. */
    boolean doubtful() {
        return act == Act.SEEK || standing.keyUntil() != null;
    }

    /** Until when the same key may be sent again, counted from the first request in doubt. */
    Instant keyUntil(Promise promise) {
        if (standing.keyUntil() != null) {
            return standing.keyUntil();
        }
        // Never armed here: another copy of this database may have sent it at once.
        var left = standing.armedAt() == null ? standing.since() : standing.armedAt();
        // The other half of the network's window is for clocks and slow requests.
        return left.plus(promise.idempotency().dividedBy(2));
    }
}
