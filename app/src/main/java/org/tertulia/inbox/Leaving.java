package org.tertulia.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.InboxFact.ConversationReleased;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.organization.MemberLeft;
import org.tertulia.organization.MemberPlaced;
import org.tertulia.organization.Reach;

/**
 * Who leaves holds nothing any more, nor does who answers no more hold what they did: their
 * conversations wait for somebody else.
 */
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

    /** Another role, or other brands: what they can answer stays theirs. */
    @EventListener(id = "inbox.placed")
    public void on(MemberPlaced placed) {
        var beyond =
                conversations.heldBy(placed.member()).stream()
                        .filter(each -> !answers(placed, each))
                        .toList();
        release(beyond, placed.member(), placed.by(), placed.at());
    }

    private static boolean answers(MemberPlaced placed, Conversation conversation) {
        return placed.role().atLeast(Role.AGENT)
                && new Reach(placed.allBrands(), placed.brands()).includes(conversation.brand());
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
