package org.tertulia.inbox.walking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.playbook.tree.Passage;

/**
 * A walk behind a figure, and the conversation in which it was.
 *
 * @param path the way that was gone
 * @param because why it was left; null where it was not
 * @param answer from the question to the answer; null where none reached the customer
 * @param score what the customer gave; null where nothing
 */
public record UsedIn(
        UUID walk,
        long conversation,
        MemberId by,
        Instant begun,
        List<Passage> path,
        WalkEnd end,
        @Nullable LeftBecause because,
        @Nullable Duration answer,
        @Nullable Integer score) {

    public UsedIn {
        path = List.copyOf(path);
    }
}
