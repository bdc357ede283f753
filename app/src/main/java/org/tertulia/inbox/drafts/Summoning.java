package org.tertulia.inbox.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Request;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Calling.Wanted;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.Standings;

/**
 * Calls whoever may decide on an answer, along the chain of its brand, until somebody does. Whom
 * the notice reaches has a while to look at it first.
 */
@Component
class Summoning {

    private static final Duration WHILE = Duration.ofMinutes(10);

    /** With less than this left until the answer is due there is no while. */
    private static final Duration SCARCE = Duration.ofHours(1);

    private final Calling calling;
    private final Standings standings;
    private final Members members;
    private final Clock clock;

    Summoning(Calling calling, Standings standings, Members members, Clock clock) {
        this.calling = calling;
        this.standings = standings;
        this.members = members;
        this.clock = clock;
    }

    /** Its step waits for these; whoever was called for another step is called no more. */
    void call(Request request, Set<MemberId> approvers) {
        calling.settle(about(request.number()), null);
        if (approvers.isEmpty()) {
            return;
        }
        var asker = members.names(List.of(request.asker())).getOrDefault(request.asker(), "");
        calling.call(
                new Wanted(
                        Occasion.APPROVAL,
                        new Crew.About(request.subject().brand(), null, approvers),
                        about(request.number()),
                        "approvals.notice.asked",
                        List.of(asker, request.number()),
                        "/approvals/" + request.number(),
                        patience(request, approvers)));
    }

    private Duration patience(Request request, Set<MemberId> approvers) {
        var now = clock.instant();
        var hurries = request.due() != null && request.due().isBefore(now.plus(SCARCE));
        return !hurries && approvers.stream().anyMatch(who -> standings.reached(who, now))
                ? WHILE
                : Duration.ZERO;
    }

    /** There is nothing left to decide; {@code by} is null for the program. */
    void settle(int request, @Nullable Sight by) {
        calling.settle(about(request), by);
    }

    private static String about(int request) {
        return "approval:" + request;
    }
}
