package org.tertulia.inbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** What of a conversation everybody can read. */
@Component
public class SaidOpenly {

    /** Further back nobody looks. */
    static final int MOST = 100;

    private final Turns turns;
    private final Answers answers;
    private final Messages messages;

    SaidOpenly(Turns turns, Answers answers, Messages messages) {
        this.turns = turns;
        this.answers = answers;
        this.messages = messages;
    }

    /** What they said last to all; empty where it was private from the start. */
    public Optional<Message> latest(Sight sight, Conversation conversation) {
        return messages.byIds(sight, turns.asked(conversation.id(), MOST)).stream()
                .filter(SaidOpenly::isOpen)
                .findFirst();
    }

    /**
     * Whether we said something to all since then that is there, or may be, other than that we are
     * on it.
     */
    public boolean answeredSince(Sight sight, Conversation conversation, Instant since) {
        var said =
                answers.of(conversation.id()).stream()
                        .filter(answer -> !answer.holding())
                        .filter(answer -> !answer.saidAt().isBefore(since))
                        .filter(answer -> answer.delivery().mayBeThere())
                        .map(Answer::message)
                        .toList();
        return messages.byIds(sight, said).stream().anyMatch(SaidOpenly::isOpen);
    }

    private static boolean isOpen(Message message) {
        return Manner.of(message.kind()) == Manner.IN_PUBLIC;
    }
}
