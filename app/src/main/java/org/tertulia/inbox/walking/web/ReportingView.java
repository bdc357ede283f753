package org.tertulia.inbox.walking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.playbook.situations.Situation;

/**
 * What goes with a situation, and what is typed of it.
 *
 * @param back to the conversation
 * @param tab the list from which it was opened; empty for none
 * @param said what they asked last, and what we answered
 * @param known what was reported from the conversation before
 */
record ReportingView(
        long number,
        String back,
        String tab,
        List<Message> said,
        List<Situation> known,
        String happened,
        String done,
        String refused) {

    /** That which waits for a decision; null for none. */
    @Nullable Situation waiting() {
        return known.stream().filter(it -> !it.decided()).findFirst().orElse(null);
    }

    boolean answered() {
        return said.stream().anyMatch(Message::ours);
    }
}
