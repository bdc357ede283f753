package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.ChannelId;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.OnDuty;
import org.tertulia.web.Live;

/**
 * To whom conversations can be given now. Where a roster is kept for the brand, to who is on duty
 * on the channel, and to nobody while nobody is: it waits in its queue. Where none is kept, to who
 * has Tertulia open, or had it a quarter of an hour ago; where nobody has, to any.
 */
@Component
public class Present {

    private static final Duration LATELY = Duration.ofMinutes(15);

    private final OnDuty onDuty;
    private final Live live;
    private final Clock clock;

    Present(OnDuty onDuty, Live live, Clock clock) {
        this.onDuty = onDuty;
        this.live = live;
        this.clock = clock;
    }

    /** Those of them to whom what waits on a channel of a brand can be given. */
    public Set<MemberId> among(Set<MemberId> members, BrandId brand, ChannelId channel) {
        var now = clock.instant();
        if (onDuty.kept(brand, now)) {
            return both(
                    members, onDuty.at(channel, now).stream().map(Duty::member).collect(toSet()));
        }
        var seen = both(members, live.seen(LATELY));
        return seen.isEmpty() ? members : seen;
    }

    /** Those of them who are on duty anywhere, or else who are seen; none where nobody is. */
    public Set<MemberId> there(Set<MemberId> members) {
        var attending = both(members, onDuty.at(clock.instant()));
        return attending.isEmpty() ? both(members, live.seen(LATELY)) : attending;
    }

    private static Set<MemberId> both(Set<MemberId> some, Set<MemberId> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }
}
