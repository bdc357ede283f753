package org.tertulia.inbox.walking.web;

import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.Use;

/**
 * A step, or a way out of one, in the table that says what the drawing shows.
 *
 * @param id of the step; empty for a way
 * @param step that it is about
 * @param way by its arrow; null for a step
 * @param target of the way; empty for a step
 * @param share of all walks that came to a step; of those, the share that took the way
 * @param left how many left the protocol on the step
 */
record UseRow(
        String id,
        String step,
        @Nullable String way,
        String target,
        String label,
        Use use,
        int share,
        int left,
        String path) {

    boolean dead() {
        return use.walks() == 0;
    }

    boolean isStep() {
        return way == null;
    }
}
