package org.tertulia.inbox.walking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.tree.Passage;

/**
 * All walks that went the same way and ended alike.
 *
 * @param because why they were left; null where they were not
 * @param seconds from the question to the answer that reached its customer, where one did
 * @param rated how many customers said how it was, {@code points} what they gave in all
 */
public record Gone(
        List<Passage> path,
        WalkEnd end,
        @Nullable LeftBecause because,
        int walks,
        List<Integer> seconds,
        int rated,
        int points) {

    public Gone {
        path = List.copyOf(path);
        seconds = List.copyOf(seconds);
    }
}
