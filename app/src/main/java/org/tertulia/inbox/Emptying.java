package org.tertulia.inbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ConversationsMoved;
import org.tertulia.inbox.routing.Placement;
import org.tertulia.inbox.routing.RoutingFact.QueueClosed;

/** What was open in a queue that was closed goes to its brand's main queue: nothing is lost. */
@Component
class Emptying {

    private final Conversations conversations;
    private final Nudges nudges;
    private final ApplicationEventPublisher events;

    Emptying(Conversations conversations, Nudges nudges, ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.nudges = nudges;
        this.events = events;
    }

    @EventListener(id = "inbox.emptying")
    public void on(QueueClosed closed) {
        var moved =
                conversations.openIn(closed.id()).stream()
                        .map(each -> each.placed(Placement.unmatched(closed.main())))
                        .toList();
        if (moved.isEmpty()) {
            return;
        }
        conversations.save(moved);
        nudges.changed(moved.stream().map(Changed::of).toList());
        events.publishEvent(
                new ConversationsMoved(
                        closed.brand(),
                        closed.main(),
                        closed.id(),
                        moved.stream().map(Conversation::number).toList(),
                        closed.by(),
                        closed.at()));
    }
}
