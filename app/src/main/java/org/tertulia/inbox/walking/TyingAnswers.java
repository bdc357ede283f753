package org.tertulia.inbox.walking;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.AnswerQueued;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.situations.Reporting;

/**
 * An answer is kept with the protocol by which it was given, and with the situation that it
 * answers.
 */
@Component
class TyingAnswers {

    private final Walks walks;
    private final Reporting reporting;

    TyingAnswers(Walks walks, Reporting reporting) {
        this.walks = walks;
        this.reporting = reporting;
    }

    @EventListener(id = "inbox.walking.answers")
    void on(AnswerQueued queued) {
        var answer = new MessageId(queued.message());
        walks.answered(queued.number(), answer);
        reporting.answered(queued.number(), answer);
    }
}
