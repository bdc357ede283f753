package org.tertulia.inbox;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.InboxFact.ConversationReopened;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/** Brings a closed conversation back, to the member who does so. */
@UseCase
public class Reopening {

    private final Conversations conversations;
    private final Persons persons;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopening(
            Conversations conversations,
            Persons persons,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.persons = persons;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was left without an answer is open again, with its first promise.
     *
     * @throws org.tertulia.kernel.Refused with {@link InboxRefusal.NotClosed} or {@link
     *     InboxRefusal.AnotherIsOpen}
     */
    public void reopen(Sight sight, long number) {
        var at = clock.instant();
        var closed = conversations.hold(sight, number);
        var reopened = closed.reopen(sight.who(), at);
        conversations
                .openBeside(closed, contacts(closed))
                .ifPresent(
                        other -> {
                            throw new Refused(new InboxRefusal.AnotherIsOpen(other));
                        });
        conversations.save(reopened);
        acts.reopened(reopened, sight.who().id(), at);
        events.publishEvent(
                new ConversationReopened(
                        reopened.number(), reopened.brand(), sight.who().actor(), at));
    }

    private Set<ContactId> contacts(Conversation conversation) {
        var contact = conversation.contact();
        return contact == null ? Set.of() : persons.circle(contact);
    }
}
