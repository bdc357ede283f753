package org.tertulia.inbox;

import java.time.Instant;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;

/** Who has taken a conversation on; {@code name} is what colleagues read. */
public record Hold(MemberId holder, String name, Instant since) {

    static Hold of(SignedIn who, Instant since) {
        return new Hold(who.id(), who.name(), since);
    }

    boolean isOf(SignedIn who) {
        return holder.equals(who.id());
    }
}
