package org.tertulia.listening.rounds;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.OnDuty;

/** Whose turn a round is: where the roster covers the channel then, that of who is on duty. */
@Component
class WhoseTurn {

    private final OnDuty onDuty;

    WhoseTurn(OnDuty onDuty) {
        this.onDuty = onDuty;
    }

    /** Of several on duty, who has been so longest; {@code planned} where nobody is. */
    Due of(ChannelId channel, Due planned, Instant at) {
        return onDuty.at(channel, at).stream()
                .findFirst()
                .<Due>map(duty -> new Due.Person(duty.member()))
                .orElse(planned);
    }

    List<MemberId> onDuty(ChannelId channel, Instant at) {
        return onDuty.at(channel, at).stream().map(Duty::member).toList();
    }
}
