package org.tertulia.playbook.said;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * An edition of a text.
 *
 * @param text the text's number
 * @param revision counts the changes of what it says and of its stage
 * @param decidedBy who approved it, gave it back or threw it away
 * @param words why it was given back
 */
public record Edition(
        int text,
        int n,
        Stage stage,
        int revision,
        Content content,
        MemberId savedBy,
        Instant savedAt,
        @Nullable MemberId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String words) {

    public boolean approved() {
        return stage == Stage.APPROVED;
    }
}
