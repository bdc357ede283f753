package org.tertulia.audience;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.tertulia.audience.db.Tables.CONTACT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which contacts are one person. Whatever belongs to a contact keeps the id by which it came: who
 * looks for what is a person's asks here for all their ids.
 */
@Component
@Transactional(readOnly = true)
public class Persons {

    private final DSLContext db;

    Persons(DSLContext db) {
        this.db = db;
    }

    /** A statement, however many they are. */
    public Circles circles(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Circles.NONE;
        }
        var one = CONTACT.as("one");
        var ids = contacts.stream().map(ContactId::value).toArray(UUID[]::new);
        var persons = new HashMap<ContactId, ContactId>();
        db.select(CONTACT.ID, CONTACT.PERSON_ID)
                .from(CONTACT)
                .where(
                        // Said aloud, the few that were merged have an index of their own.
                        CONTACT.PERSON_ID.isNotNull(),
                        CONTACT.PERSON_ID.in(
                                select(coalesce(one.PERSON_ID, one.ID))
                                        .from(one)
                                        .where(one.ID.eq(any(ids)))))
                .forEach(
                        row ->
                                persons.put(
                                        new ContactId(row.value1()), new ContactId(row.value2())));
        return persons.isEmpty() ? Circles.NONE : new Circles(persons);
    }

    /** All ids of the person that a contact is, its own included. */
    public Set<ContactId> circle(ContactId contact) {
        return circles(Set.of(contact)).with(contact);
    }
}
