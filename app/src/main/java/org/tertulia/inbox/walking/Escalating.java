package org.tertulia.inbox.walking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Escalation;
import org.tertulia.playbook.tree.Recipient;

/** Tells those to whom a protocol gives a conversation: they read of it at once. */
@Component
class Escalating {

    private final Members members;
    private final Departments departments;
    private final Notifying notifying;

    Escalating(Members members, Departments departments, Notifying notifying) {
        this.members = members;
        this.departments = departments;
        this.notifying = notifying;
    }

    void tell(Sight sight, Conversation conversation, Escalation step) {
        var number = "#" + conversation.number();
        recipients(sight, conversation, step.to()).stream()
                .filter(who -> !who.equals(sight.who().id()))
                .forEach(
                        who ->
                                notifying.tell(
                                        who,
                                        "inbox.walking.escalated",
                                        List.of(sight.who().name(), number),
                                        "/conversations/" + conversation.number()));
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
