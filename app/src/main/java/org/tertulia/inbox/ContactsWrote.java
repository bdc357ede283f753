package org.tertulia.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contacts wrote again in these conversations. Heard in the transaction of the intake and not kept:
 * the record has the messages.
 */
public record ContactsWrote(Set<ConversationId> conversations) {

    public ContactsWrote {
        conversations = Set.copyOf(conversations);
    }

    static ContactsWrote in(Collection<Conversation> changed) {
        return new ContactsWrote(
                changed.stream().map(Conversation::id).collect(Collectors.toSet()));
    }
}
