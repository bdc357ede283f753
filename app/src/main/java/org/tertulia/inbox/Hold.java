package org.tertulia.inbox;

import java.time.Instant;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;

/** Who has taken a conversation on; {@code name} is what colleagues read. */
public record Hold(MemberId holder, String name, Instant since) {

    static Hold of(SignedIn who, Instant since) {
        return new Hold(who.id(), who.name(), since);
    }

    boolean isOf(SignedIn who) {
        return holder.equals(who.id());
    }

    void mustBeOf(SignedIn who) {
        if (!isOf(who)) {
            throw new Refused(new InboxRefusal.HeldByAnother(name));
        }
    }

    /** For who wanted it too. */
    Refused taken() {
        return new Refused(new InboxRefusal.AlreadyClaimed(name));
    }
}
