package org.tertulia.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ConversationClaimed;
import org.tertulia.kernel.Actor;
import org.tertulia.notifications.Notifying;

/** What follows when the program gave a conversation to somebody: it is written down, and told. */
@Component
class Giving {

    private final Acts acts;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;

    Giving(Acts acts, Notifying notifying, ApplicationEventPublisher events) {
        this.acts = acts;
        this.notifying = notifying;
        this.events = events;
    }

    /** Of one that was stored with its holder. */
    void given(Conversation conversation, Actor by, Instant at) {
        var hold = requireNonNull(conversation.hold());
        acts.given(conversation, hold, conversation.placement().rule());
        notifying.tell(
                hold.holder(),
                "inbox.given",
                List.of(conversation.number()),
                "/conversations/" + conversation.number());
        events.publishEvent(
                new ConversationClaimed(
                        conversation.number(),
                        conversation.brand(),
                        hold.holder(),
                        null,
                        null,
                        by,
                        at));
    }
}
