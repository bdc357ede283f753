package org.tertulia.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Saying;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.delivery.Outbox;
import org.tertulia.organization.Sight;

/**
 * Says something more where a conversation has ended: where its next answer would go. It stays
 * ended, and stops no clock.
 */
@Component
public class Afterwards {

    private final Conversations conversations;
    private final Directions directions;
    private final Voices voices;
    private final Turns turns;
    private final Answers answers;
    private final Saying saying;
    private final Outbox outbox;
    private final Nudges nudges;
    private final Clock clock;

    Afterwards(
            Conversations conversations,
            Directions directions,
            Voices voices,
            Turns turns,
            Answers answers,
            Saying saying,
            Outbox outbox,
            Nudges nudges,
            Clock clock) {
        this.conversations = conversations;
        this.directions = directions;
        this.voices = voices;
        this.turns = turns;
        this.answers = answers;
        this.saying = saying;
        this.outbox = outbox;
        this.nudges = nudges;
        this.clock = clock;
    }

    /**
     * {@code key} says a thing once. Empty where nothing can be said there any more, or not so
     * much.
     */
    public Optional<MessageId> say(Sight sight, long number, UUID key, String text) {
        var ended = conversations.hold(sight, number);
        var direction = directions.of(sight, ended, null);
        var now = clock.instant();
        return answers.ofKey(key).isPresent() || !takes(direction, text, now)
                ? Optional.empty()
                : Optional.of(say(sight, ended, direction, key, text, now));
    }

    private boolean takes(Direction direction, String text, Instant now) {
        var question = direction.question();
        var voice = voices.on(direction.channel());
        var window = voice.window(question.kind());
        return voice.speaks()
                && voice.measure(question.author()).fits(text)
                && (window == null || now.isBefore(question.at().plus(window)));
    }

    private MessageId say(
            Sight sight,
            Conversation ended,
            Direction direction,
            UUID key,
            String text,
            Instant now) {
        var question = direction.question();
        var message = saying.say(said(sight, direction, question, text));
        outbox.queue(
                new Outbound(
                        direction.channel(),
                        message.value(),
                        key,
                        ended.id().value(),
                        direction.manner().outgoing(),
                        direction.answered(),
                        text,
                        direction.opening(),
                        List.of()));
        var answer =
                new Answer(
                        message,
                        ended.id(),
                        question.id(),
                        turns.lastSeen(ended.id()),
                        sight.who().id(),
                        key,
                        now,
                        Delivery.QUEUED,
                        false);
        turns.add(List.of(answer.turn()));
        answers.add(answer);
        var after = ended.said(new Conversation.Latest(message, now));
        conversations.save(after);
        nudges.changed(List.of(Changed.of(after)));
        return message;
    }

    private static Saying.Said said(
            Sight sight, Direction direction, Message question, String text) {
        return new Saying.Said(
                direction.channel(),
                question.brand(),
                direction.manner().kind(),
                direction.elsewhere() ? null : question.id(),
                new Actor.Member(sight.who().id(), sight.who().name()),
                text);
    }
}
