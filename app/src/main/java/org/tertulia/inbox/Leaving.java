package org.tertulia.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ConversationReleased;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.MemberLeft;

/** Who leaves holds nothing any more: their conversations wait for somebody else. */
@Component
class Leaving {

    private final Conversations conversations;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    Leaving(Conversations conversations, Acts acts, ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.acts = acts;
        this.events = events;
    }

    @EventListener(id = "inbox.leaving")
    public void on(MemberLeft left) {
        release(conversations.heldBy(left.member()), left.member(), left.by(), left.at());
    }

    private void release(List<Conversation> held, MemberId member, Actor by, Instant at) {
        var released = held.stream().map(Conversation::release).toList();
        conversations.save(released);
        for (var each : released) {
            acts.released(each, member, at);
            events.publishEvent(new ConversationReleased(each.number(), each.brand(), by, at));
        }
    }
}
