package org.tertulia.inbox;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.aside.Aside;
import org.tertulia.inbox.aside.AsideRefusal;
import org.tertulia.inbox.aside.Asides;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * Where the next answer of a conversation goes: as the question was asked; aside, while it is
 * aside; to all again, once it came back, as long as they wrote nothing in private since.
 */
@Component
public class Directions {

    private final Asides asides;
    private final SaidOpenly openly;
    private final Turns turns;
    private final Answers answers;
    private final Messages messages;

    Directions(Asides asides, SaidOpenly openly, Turns turns, Answers answers, Messages messages) {
        this.asides = asides;
        this.openly = openly;
        this.turns = turns;
        this.answers = answers;
        this.messages = messages;
    }

    /** {@code to} is the message that is answered, null for the latest. */
    public Direction of(Sight sight, Conversation conversation, @Nullable MessageId to) {
        var asked = asked(sight, conversation, to);
        return asides.latest(conversation)
                .map(aside -> by(sight, conversation, aside, asked))
                .orElseGet(() -> Direction.asAsked(asked));
    }

    /**
     * The same for the latest, for who only looks; empty where the person was erased, and with them
     * where to write, and where it goes on in another conversation.
     */
    public Optional<Direction> ahead(Sight sight, Conversation conversation) {
        var gone = asides.latest(conversation).filter(Directions::forgotten).isPresent();
        return gone || conversation.state() instanceof State.Merged
                ? Optional.empty()
                : Optional.of(of(sight, conversation, null));
    }

    private static boolean forgotten(Aside aside) {
        return aside.open() && aside.elsewhere() && aside.opening() == null;
    }

    private Message asked(Sight sight, Conversation conversation, @Nullable MessageId to) {
        var message =
                to == null
                        ? turns.lastAsked(conversation.id())
                        : turns.asked(conversation.id(), to)
                                .orElseThrow(() -> new NotFound("message:" + to));
        var asked = messages.byId(sight, message);
        var before = asked.parent();
        // What they added by link is answered where they wrote to us.
        return before != null && Remark.is(asked) ? messages.byId(sight, before) : asked;
    }

    private Direction by(Sight sight, Conversation conversation, Aside aside, Message asked) {
        var ended = aside.ended();
        if (ended == null) {
            return lastApart(sight, conversation, aside)
                    .map(Direction::asAsked)
                    .orElseGet(() -> first(sight, conversation, aside));
        }
        return isDirect(asked) && asked.heardAt().isAfter(ended)
                ? Direction.asAsked(asked)
                : openly.latest(sight, conversation)
                        .map(Direction::asAsked)
                        .orElseGet(() -> Direction.asAsked(asked));
    }

    /** What they wrote in private since it went aside. */
    private Optional<Message> lastApart(Sight sight, Conversation conversation, Aside aside) {
        return messages.byIds(sight, turns.asked(conversation.id(), SaidOpenly.MOST)).stream()
                .filter(message -> isDirect(message) && message.channel().equals(aside.channel()))
                .filter(message -> !Remark.is(message))
                .filter(message -> !message.heardAt().isBefore(aside.opened()))
                .findFirst();
    }

    /** They have not written there yet. */
    private Direction first(Sight sight, Conversation conversation, Aside aside) {
        var question = messages.byId(sight, aside.question());
        if (!aside.elsewhere()) {
            return new Direction(
                    question, aside.channel(), Manner.DIRECTLY, question.remoteId(), null);
        }
        var opening = aside.opening();
        if (opening == null) {
            throw new Refused(new AsideRefusal.RecipientGone());
        }
        var before = lastOfOurs(sight, conversation, aside.opened());
        return new Direction(question, aside.channel(), Manner.DIRECTLY, before, opening);
    }

    /** The id of what we wrote there before, so that it is one correspondence. */
    private @Nullable String lastOfOurs(Sight sight, Conversation conversation, Instant since) {
        var said =
                answers.of(conversation.id()).stream()
                        .filter(answer -> !answer.saidAt().isBefore(since))
                        .map(Answer::message)
                        .toList();
        return messages.byIds(sight, said.reversed()).stream()
                .filter(Directions::isDirect)
                .map(Message::remoteId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isDirect(Message message) {
        return Manner.of(message.kind()) == Manner.DIRECTLY;
    }
}
