package org.tertulia.inbox.walking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.InboxFact.ConversationClaimed;
import org.tertulia.inbox.InboxFact.ConversationClosed;
import org.tertulia.inbox.InboxFact.ConversationHandedOver;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Urgency;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Recipient;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Calling.Wanted;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Occasion;

/**
 * Tells those to whom a protocol gives a conversation: they read of it at once. What is urgent
 * calls them too, along the chain of the brand, until one of them sees to it or somebody else has
 * it.
 */
@Component
class Escalating {

    private static final String KEY = "inbox.walking.escalated";

    private final Members members;
    private final Departments departments;
    private final Conversations conversations;
    private final Walks walks;
    private final Notifying notifying;
    private final Calling calling;

    Escalating(
            Members members,
            Departments departments,
            Conversations conversations,
            Walks walks,
            Notifying notifying,
            Calling calling) {
        this.members = members;
        this.departments = departments;
        this.conversations = conversations;
        this.walks = walks;
        this.notifying = notifying;
        this.calling = calling;
    }

    void tell(Sight sight, Conversation conversation, Escalation step) {
        var args = List.of(sight.who().name(), "#" + conversation.number());
        var url = "/conversations/" + conversation.number();
        var whom = new HashSet<>(recipients(sight, conversation, step.to()));
        whom.remove(sight.who().id());
        whom.forEach(who -> notifying.tell(who, KEY, args, url));
        if (conversation.urgency() != Urgency.NONE && !whom.isEmpty()) {
            calling.call(
                    new Wanted(
                            Occasion.ESCALATION,
                            new Crew.About(conversation.brand(), null, whom),
                            about(conversation.number()),
                            KEY,
                            args,
                            url));
        }
    }

    @EventListener(id = "inbox.walking.escalation.closed")
    void on(ConversationClosed closed) {
        calling.settle(about(closed.number()), null);
    }

    @EventListener(id = "inbox.walking.escalation.handed-over")
    void on(ConversationHandedOver handed) {
        has(handed.number(), handed.holder());
    }

    @EventListener(id = "inbox.walking.escalation.claimed")
    void on(ConversationClaimed claimed) {
        has(claimed.number(), claimed.holder());
    }

    /** Whoever gave it away and goes on in it meanwhile is not whom it was given to. */
    private void has(long number, MemberId holder) {
        conversations
                .known(number)
                .flatMap(walks::holdLatest)
                .filter(walked -> !walked.by().equals(holder))
                .ifPresent(_ -> calling.settle(about(number), null));
    }

    private static String about(long conversation) {
        return "escalation:" + conversation;
    }

    private Collection<MemberId> recipients(
            Sight sight, Conversation conversation, Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfRole(var role) -> members.having(role, conversation.brand());
            case Recipient.OfDepartment(var name) ->
                    departments.open(sight).stream()
                            .filter(it -> it.name().equalsIgnoreCase(name))
                            .findFirst()
                            .map(it -> it.heads().isEmpty() ? it.people() : it.heads())
                            .orElseGet(() -> Set.copyOf(members.supervising(conversation.brand())));
        };
    }
}
