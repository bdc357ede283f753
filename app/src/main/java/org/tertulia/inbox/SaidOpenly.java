package org.tertulia.inbox;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
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

    /** The same of a time. */
    public Optional<Message> latest(
            Sight sight, Conversation conversation, Instant after, Instant before) {
        return messages.byIds(sight, turns.asked(conversation.id(), MOST)).stream()
                .filter(SaidOpenly::isOpen)
                .filter(message -> message.heardAt().isAfter(after))
                .filter(message -> message.heardAt().isBefore(before))
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

    /** Something of ours that its contact alone could read. */
    public record Whispered(Message message, MemberId by, Instant at) {}

    /** What we said last to one alone since then, that is there, or may be. */
    public Optional<Whispered> whispered(Sight sight, Conversation conversation, Instant since) {
        var said =
                answers.of(conversation.id()).stream()
                        .filter(answer -> !answer.holding())
                        .filter(answer -> answer.saidAt().isAfter(since))
                        .filter(answer -> answer.delivery().mayBeThere())
                        .collect(toMap(Answer::message, Function.identity()));
        return messages.byIds(sight, said.keySet()).stream()
                .filter(message -> !isOpen(message))
                .map(
                        message -> {
                            var answer = requireNonNull(said.get(message.id()));
                            return new Whispered(message, answer.member(), answer.saidAt());
                        })
                .max(comparing(Whispered::at));
    }

    private static boolean isOpen(Message message) {
        return Manner.of(message.kind()) == Manner.IN_PUBLIC;
    }
}
