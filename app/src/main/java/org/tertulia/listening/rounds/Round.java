package org.tertulia.listening.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/** One look at a channel that was due; {@code number} names it in URLs. */
public record Round(
        int number,
        ChannelId channel,
        BrandId brand,
        Instant dueAt,
        Instant lateAt,
        Instant closesAt,
        Due due,
        @Nullable Instant calledOffAt,
        @Nullable SignOff signOff) {

    public RoundState state(Instant now) {
        if (signOff != null) {
            return signOff.at().isBefore(lateAt) ? RoundState.PUNCTUAL : RoundState.LATE;
        }
        if (calledOffAt != null) {
            return RoundState.CALLED_OFF;
        }
        if (!now.isBefore(closesAt)) {
            return RoundState.MISSED;
        }
        return now.isBefore(lateAt) ? RoundState.OPEN : RoundState.OVERDUE;
    }
}
