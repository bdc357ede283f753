package org.tertulia.audience;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/**
 * A person was erased: in this same transaction each module removes what it holds of them. {@code
 * messages} are the person's own and our answers to them. Of a person who is several contacts there
 * is one for each, with the messages of all.
 */
public record PersonErased(ContactId contact, List<UUID> messages, Actor by, Instant at)
        implements DomainEvent {

    public PersonErased {
        messages = List.copyOf(messages);
    }

    @Override
    public String subject() {
        return "contact:" + contact;
    }
}
