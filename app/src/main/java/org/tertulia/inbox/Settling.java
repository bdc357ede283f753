package org.tertulia.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ConversationAnswered;
import org.tertulia.inbox.State.Answered;
import org.tertulia.kernel.Actor;
import org.tertulia.networks.DeliverySettled;

/**
 * Learns how far our answers got: only one that the network has stops the clock, and none that only
 * says that we are on it.
 */
@Component
class Settling {

    private final Answers answers;
    private final Conversations conversations;
    private final Turns turns;
    private final Nudges nudges;
    private final ApplicationEventPublisher events;

    Settling(
            Answers answers,
            Conversations conversations,
            Turns turns,
            Nudges nudges,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.conversations = conversations;
        this.turns = turns;
        this.nudges = nudges;
        this.events = events;
    }

    /** What other modules say is none of ours; hearing a thing twice changes nothing. */
    @EventListener(id = "inbox.settling")
    public void on(DeliverySettled settled) {
        answers.of(settled.message())
                .ifPresent(
                        answer ->
                                settle(
                                        answer,
                                        Delivery.of(settled.state()),
                                        settled.by(),
                                        settled.at()));
    }

    private void settle(Answer answer, Delivery delivery, Actor by, Instant at) {
        var before = conversations.hold(answer.conversation());
        answers.settle(answer.message(), delivery, at);
        var all = answers.of(answer.conversation());
        var certain = before.with(Uncertainty.among(all.stream().map(Answer::delivery).toList()));
        var stops = delivery == Delivery.CONFIRMED && !answer.holding();
        var after = stops ? answered(certain, all, at) : certain;
        conversations.save(after);
        nudges.changed(List.of(Changed.of(after)));
        if (after.wake().state() instanceof Answered(_, var kept, _)
                && !(before.wake().state() instanceof Answered)) {
            events.publishEvent(
                    new ConversationAnswered(
                            after.number(), after.brand(), answer.message().value(), kept, by, at));
        }
    }

    private Conversation answered(Conversation certain, List<Answer> all, Instant at) {
        var answered = all.stream().filter(Answer::settles).map(one -> one.seen().value()).toList();
        return certain.answered(at, turns.askedAfter(certain.id(), answered).orElse(null));
    }
}
