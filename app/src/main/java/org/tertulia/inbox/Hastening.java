package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ClocksMoved;
import org.tertulia.inbox.promise.Kind;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.kernel.Actor;

/**
 * Has the clock of a conversation run by what is promised where it is now, and as urgent as it is
 * now, where an answer is due sooner by that. What was promised once is never put off.
 */
@Component
class Hastening {

    private final Promises promises;
    private final Pauses pauses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hastening(Promises promises, Pauses pauses, ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.pauses = pauses;
        this.events = events;
        this.clock = clock;
    }

    /** The same where nothing is asked, or it is due no later as it is. */
    Conversation hasten(Conversation conversation, Actor by) {
        var question = conversation.question();
        return question == null ? conversation : hasten(conversation, question, by);
    }

    /** The same, with the clock of what was asked then. */
    Conversation hasten(Conversation conversation, Instant then, Actor by) {
        var question = conversation.question();
        return question == null ? conversation : hasten(conversation, question.from(then), by);
    }

    private Conversation hasten(Conversation conversation, Question question, Actor by) {
        var terms =
                promises.on(
                        new Kind(
                                conversation.place().channel().value(),
                                conversation.queue().value(),
                                conversation.urgency(),
                                question.terms().window()));
        var sooner = pauses.by(terms, conversation.id(), question);
        var due = requireNonNull(conversation.question()).due();
        if (!sooner.due().isBefore(due)) {
            return conversation;
        }
        promises.keep(List.of(terms));
        events.publishEvent(
                new ClocksMoved(
                        conversation.brand(), List.of(conversation.number()), by, clock.instant()));
        return conversation.with(_ -> sooner);
    }
}
