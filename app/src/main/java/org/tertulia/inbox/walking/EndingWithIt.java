package org.tertulia.inbox.walking;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.inbox.InboxFact.ConversationMerged;
import org.tertulia.playbook.tree.Outcome;

/**
 * What is followed in a conversation ends with it, and says how. Whoever closes one in the middle
 * of a protocol says why with that: it was answered, or needed no answer.
 */
@Component
class EndingWithIt {

    private final Conversations conversations;
    private final Walks walks;

    EndingWithIt(Conversations conversations, Walks walks) {
        this.conversations = conversations;
        this.walks = walks;
    }

    @EventListener(id = "inbox.walking.closed")
    void on(ConversationClosed closed) {
        followed(closed.number()).ifPresent(walked -> end(walked, end(walked, closed)));
    }

    @EventListener(id = "inbox.walking.merged")
    void on(ConversationMerged merged) {
        followed(merged.merged())
                .ifPresent(
                        walked ->
                                end(
                                        walked,
                                        new Walked.End.Left(
                                                merged.at(), LeftBecause.MERGED, null)));
    }

    private Optional<Walked> followed(long number) {
        return conversations.known(number).flatMap(walks::hold);
    }

    private void end(Walked walked, Walked.End how) {
        walks.save(walked.gone(walked.path(), how));
    }

    private static Walked.End end(Walked walked, ConversationClosed closed) {
        if (closed.reason() != null) {
            return new Walked.End.Arrived(
                    closed.at(), Outcome.NOT_NEEDED.word() + " " + closed.reason());
        }
        return walked.answer() == null
                ? new Walked.End.Left(closed.at(), LeftBecause.CLOSED, null)
                : new Walked.End.Arrived(closed.at(), Outcome.ANSWERED.word());
    }
}
