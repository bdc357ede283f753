package org.tertulia.inbox;

import java.util.List;
import org.tertulia.audience.Contacts;
import org.tertulia.audience.Persons;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;

/**
 * Says that who answers a conversation from elsewhere is whom it is with: the two are one person
 * from then on, and what they wrote lies on one timeline. A number can be read by all where it was
 * said to all, so that it takes a person to believe it.
 */
@UseCase
public class Recognising {

    private final Conversations conversations;
    private final Overheard overheard;
    private final Contacts contacts;
    private final Persons persons;
    private final org.tertulia.audience.Merging people;
    private final Merging merging;

    Recognising(
            Conversations conversations,
            Overheard overheard,
            Contacts contacts,
            Persons persons,
            org.tertulia.audience.Merging people,
            Merging merging) {
        this.conversations = conversations;
        this.overheard = overheard;
        this.contacts = contacts;
        this.persons = persons;
        this.people = people;
        this.merging = merging;
    }

    /**
     * {@code other} is the conversation in which they wrote from elsewhere.
     *
     * @throws org.tertulia.kernel.Refused as {@link Merging#merge} and {@link
     *     org.tertulia.audience.Merging#merge} say
     * @throws NotFound when nothing in the other answers the first
     */
    public void recognise(Sight sight, long number, long other) {
        var known = conversations.find(sight, number);
        var stray = conversations.find(sight, other);
        if (!overheard.answers(stray.id(), known.id())) {
            throw new NotFound("stray:" + other);
        }
        var contact = known.contact();
        var writer = stray.contact();
        if (contact != null && writer != null && !persons.circle(contact).contains(writer)) {
            people.merge(
                    sight,
                    contacts.byId(sight, contact).number(),
                    contacts.byId(sight, writer).number());
        }
        merging.merge(sight, number, List.of(other));
    }
}
