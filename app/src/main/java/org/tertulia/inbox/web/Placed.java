package org.tertulia.inbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.leads.Lead;
import org.tertulia.inbox.routing.Queue;

/**
 * In which queue a conversation waits, and what brought it there.
 *
 * @param rule the name of the rule that decided, and {@code why} what of it fitted
 * @param mover the name of who moved it by hand
 * @param others where it could be moved to
 * @param lead how it ended, of a lead; null where it is none, or open
 */
record Placed(
        Queue queue,
        @Nullable String rule,
        List<String> why,
        @Nullable String mover,
        List<Queue> others,
        @Nullable Lead lead) {

    /** With one queue alone there is nothing to tell. */
    boolean tells() {
        return !queue.main() || !others.isEmpty();
    }
}
