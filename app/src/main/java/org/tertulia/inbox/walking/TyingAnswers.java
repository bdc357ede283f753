package org.tertulia.inbox.walking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.AnswerQueued;
import org.tertulia.messages.MessageId;

/** An answer is kept with the protocol by which it was given. */
@Component
class TyingAnswers {

    private final Walks walks;

    TyingAnswers(Walks walks) {
        this.walks = walks;
    }

    @EventListener(id = "inbox.walking.answers")
    void on(AnswerQueued queued) {
        walks.answered(queued.number(), new MessageId(queued.message()));
    }
}
