package org.tertulia.inbox;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.InboxFact.ConversationMoved;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/**
 * Moves a conversation to another queue; who has it keeps it. Where that promises an answer sooner,
 * its clock runs by it.
 */
@UseCase
public class Moving {

    private final Conversations conversations;
    private final Queues queues;
    private final Hastening hastening;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moving(
            Conversations conversations,
            Queues queues,
            Hastening hastening,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.queues = queues;
        this.hastening = hastening;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moving it to where it is changes nothing.
     *
     * @param queue the number of a queue of the same brand
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.AlreadyClosed}, {@link
     *     InboxRefusal.QueueOfAnotherBrand} or {@link InboxRefusal.QueueIsClosed}
     */
    public void move(Sight sight, long number, int queue) {
        var before = conversations.hold(sight, number);
        var to = queues.find(sight, queue);
        if (before.state() instanceof State.Ended ended) {
            throw new Refused(ended.why());
        }
        if (!to.brand().equals(before.brand())) {
            throw new Refused(new InboxRefusal.QueueOfAnotherBrand(to.name()));
        }
        if (to.closed()) {
            throw new Refused(new InboxRefusal.QueueIsClosed(to.name()));
        }
        if (to.id().equals(before.queue())) {
            return;
        }
        var at = clock.instant();
        var moved = before.placed(Placement.moved(to.id(), sight.who().id()));
        var after = hastening.hasten(moved, sight.who().actor());
        conversations.save(after);
        acts.moved(after, sight.who().id(), at);
        events.publishEvent(
                new ConversationMoved(
                        after.number(),
                        after.brand(),
                        to.id(),
                        before.queue(),
                        sight.who().actor(),
                        at));
    }
}
