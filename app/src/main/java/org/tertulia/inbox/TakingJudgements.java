package org.tertulia.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.MessageJudged;

/** Who says that a message is graver than it was taken for has its conversation wait as such. */
@Component
class TakingJudgements {

    private final Turns turns;
    private final Conversations conversations;
    private final Hastening hastening;
    private final Nudges nudges;

    TakingJudgements(Turns turns, Conversations conversations, Hastening hastening, Nudges nudges) {
        this.turns = turns;
        this.conversations = conversations;
        this.hastening = hastening;
        this.nudges = nudges;
    }

    @EventListener(id = "inbox.judged")
    void on(MessageJudged judged) {
        var label = judged.labels().get(Asked.URGENCY.word());
        if (label == null) {
            return;
        }
        for (var home : turns.homes(Set.of(judged.message())).values()) {
            var before = conversations.hold(home);
            var raised = before.raised(Urgency.of(label));
            if (!raised.equals(before)) {
                waiting(before, judged.message()).ifPresent(at -> raise(raised, at, judged.by()));
            }
        }
    }

    /** When this was asked; empty where it waits for no answer any more. */
    private Optional<Instant> waiting(Conversation conversation, MessageId message) {
        var question = conversation.question();
        return question == null
                ? Optional.empty()
                : turns.theirs(conversation.id()).stream()
                        .filter(each -> each.message().equals(message))
                        .map(Turns.Came::at)
                        .filter(at -> !at.isBefore(question.asked()))
                        .findFirst();
    }

    private void raise(Conversation raised, Instant asked, Actor by) {
        var after = hastening.hasten(raised, asked, by);
        conversations.save(after);
        nudges.changed(List.of(Changed.of(after)));
    }
}
