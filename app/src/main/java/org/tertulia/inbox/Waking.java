package org.tertulia.inbox;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.InboxFact.ConversationWoken;
import org.tertulia.kernel.Actor;
import org.tertulia.notifications.Notifying;

/** Brings back what was put off until now, and tells who has it. */
@Component
class Waking {

    private static final Actor WAKING = new Actor.Program("inbox");
    private static final int BATCH = 100;

    private final Conversations conversations;
    private final Acts acts;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waking(
            Conversations conversations,
            Acts acts,
            Notifying notifying,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.acts = acts;
        this.notifying = notifying;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there may be more. */
    @Transactional
    public boolean wake() {
        var now = clock.instant();
        var woken = conversations.due(now, BATCH).stream().map(Conversation::wake).toList();
        conversations.save(woken);
        acts.woken(woken, now);
        for (var each : woken) {
            tell(each);
            events.publishEvent(new ConversationWoken(each.number(), each.brand(), WAKING, now));
        }
        return woken.size() == BATCH;
    }

    private void tell(Conversation woken) {
        var hold = woken.hold();
        if (hold != null) {
            notifying.tell(
                    hold.holder(),
                    "inbox.woken",
                    List.of(woken.number()),
                    "/conversations/" + woken.number());
        }
    }
}
