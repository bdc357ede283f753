package org.tertulia.inbox.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.shifts.OnDuty;
import org.tertulia.web.Live;

/**
 * Who can take conversations now: who is on duty by the roster. Where it names none of them, who
 * has Tertulia open, or had it a quarter of an hour ago; where nobody has, it may be any.
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

    public Set<MemberId> among(Set<MemberId> members) {
        var there = there(members);
        return there.isEmpty() ? members : there;
    }

    /** Those of them who are on duty, or else who are seen; none where nobody is. */
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
