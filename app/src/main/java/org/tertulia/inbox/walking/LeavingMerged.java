package org.tertulia.inbox.walking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxFact.ConversationMerged;

/** What was followed in a conversation that is one with another now is followed no more there. */
@Component
class LeavingMerged {

    private final Conversations conversations;
    private final Walks walks;

    LeavingMerged(Conversations conversations, Walks walks) {
        this.conversations = conversations;
        this.walks = walks;
    }

    @EventListener(id = "inbox.walking.merged")
    void on(ConversationMerged merged) {
        conversations
                .known(merged.merged())
                .flatMap(walks::hold)
                .ifPresent(
                        followed ->
                                walks.save(
                                        followed.gone(
                                                followed.path(),
                                                new Walked.End.Left(
                                                        merged.at(),
                                                        LeftBecause.SOLVED_OTHERWISE,
                                                        null))));
    }
}
