package org.tertulia.inbox;

import java.time.Instant;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Begun;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Ended;
import org.tertulia.inbox.State.Snoozed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;

/** Ends what we began and nobody took up. */
final class ClosingUnasked {

    private ClosingUnasked() {}

    static Conversation close(Conversation open, SignedIn who, Instant at) {
        return switch (open.state()) {
            case Begun(var began, var hold) -> {
                if (hold != null) {
                    hold.mustBeOf(who);
                }
                open.mustBeCertain();
                yield open.in(new Closed(at, who.id(), new State.Closure.Unasked(began)));
            }
            case Snoozed _ -> close(open.wake(), who, at);
            case Waiting _, Claimed _, Answered _ ->
                    throw new Refused(new InboxRefusal.TheyAsked());
            case Ended ended -> throw new Refused(ended.why());
        };
    }
}
