package org.tertulia.playbook.said;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a text was used, how often changed before it was sent, and when last. */
public record Tally(int uses, int changed, @Nullable Instant last) {

    public static final Tally NONE = new Tally(0, 0, null);

    /** Of a hundred uses, how many were changed. */
    public int share() {
        return uses == 0 ? 0 : Math.round(100f * changed / uses);
    }
}
