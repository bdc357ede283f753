package org.tertulia.inbox.routing;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.web.Live;

/** Who has Tertulia open, or had it a quarter of an hour ago; where nobody has, it may be any. */
@Component
class SeenLately implements Present {

    private static final Duration LATELY = Duration.ofMinutes(15);

    private final Live live;

    SeenLately(Live live) {
        this.live = live;
    }

    @Override
    public Set<MemberId> among(Set<MemberId> members) {
        var seen = live.seen(LATELY);
        var there = members.stream().filter(seen::contains).collect(toSet());
        return there.isEmpty() ? members : there;
    }
}
