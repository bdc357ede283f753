package org.tertulia.audience;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.tertulia.audience.db.Tables.CONTACT;
import static org.tertulia.audience.db.Tables.PROFILE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.AuthorKey;
import org.tertulia.messages.Message;
import org.tertulia.messages.Position;
import org.tertulia.messages.Writings;
import org.tertulia.organization.Sight;

/** The people we talk with. */
@Component
@Transactional
public class Contacts {

    private final DSLContext db;
    private final Profiles profiles;
    private final Persons persons;
    private final Writings writings;

    Contacts(DSLContext db, Profiles profiles, Persons persons, Writings writings) {
        this.db = db;
        this.profiles = profiles;
        this.persons = persons;
        this.writings = writings;
    }

    /**
     * The contact of each author, made where there is none yet; a profile takes the names of its
     * newest message. A handful of statements for any number of authors. Each comes by its own
     * account: who it is one person with, {@link Persons} knows.
     */
    public Map<AuthorRef, ContactId> of(Collection<AuthorRef> authors) {
        var newest = new HashMap<AuthorKey, AuthorRef>();
        for (var author : authors) {
            newest.merge(
                    author.key(),
                    author,
                    (one, other) -> other.at().isAfter(one.at()) ? other : one);
        }
        var found = profiles.of(newest.values());
        var contacts = new HashMap<AuthorRef, ContactId>();
        for (var author : authors) {
            var contact = found.get(author.key());
            if (contact != null) {
                contacts.put(author, contact);
            }
        }
        return contacts;
    }

    /** This account is theirs too, unless it is somebody's already. */
    public void attach(ContactId contact, AuthorRef account) {
        profiles.attach(contact, account);
    }

    /**
     * The contact, where one of their messages is in sight; an erased one has no messages. Of one
     * that was merged, who stands for it.
     */
    @Transactional(readOnly = true)
    public Contact byNumber(Sight sight, long number) {
        return seen(sight, CONTACT.NUMBER.eq(number), "contact:#" + number);
    }

    @Transactional(readOnly = true)
    public Contact byId(Sight sight, ContactId id) {
        return seen(sight, CONTACT.ID.eq(id.value()), "contact:" + id);
    }

    /** What the person wrote, the newest first, behind a position (null: from the newest on). */
    @Transactional(readOnly = true)
    public List<Message> history(
            Sight sight, ContactId contact, @Nullable Position behind, int limit) {
        var keys = profiles.keys(persons.circle(contact));
        return keys.isEmpty() ? List.of() : writings.of(sight, keys, behind, limit);
    }

    private Contact seen(Sight sight, Condition which, String subject) {
        var contact = find(which, subject);
        if (!contact.erased() && history(sight, contact.id(), null, 1).isEmpty()) {
            throw new NotFound(subject);
        }
        return contact;
    }

    private Contact find(Condition which, String subject) {
        return read(which).stream().findFirst().orElseThrow(() -> new NotFound(subject));
    }

    /**
     * Those of these ids, or who stands for them, in no order; whoever asks has seen something of
     * theirs.
     */
    List<Contact> byIds(Collection<ContactId> ids) {
        return read(CONTACT.ID.in(ids.stream().map(ContactId::value).toList()));
    }

    /** Who stands for those, each once. */
    private List<Contact> read(Condition which) {
        var standing =
                CONTACT.ID.in(
                        select(coalesce(CONTACT.PERSON_ID, CONTACT.ID)).from(CONTACT).where(which));
        var same = CONTACT.as("same");
        var rows =
                db.select(
                                CONTACT.ID,
                                CONTACT.NUMBER,
                                CONTACT.NAME,
                                PROFILE.NETWORK,
                                PROFILE.HANDLE,
                                PROFILE.NAME,
                                PROFILE.AVATAR)
                        .from(CONTACT)
                        .join(same)
                        .on(same.ID.eq(CONTACT.ID).or(same.PERSON_ID.eq(CONTACT.ID)))
                        .leftJoin(PROFILE)
                        .on(PROFILE.CONTACT_ID.eq(same.ID))
                        .where(standing)
                        .orderBy(PROFILE.CREATED_AT, PROFILE.ID)
                        .fetchGroups(CONTACT.ID);
        return rows.values().stream().map(Contacts::contact).toList();
    }

    private static Contact contact(List<? extends Record> rows) {
        var profiles = new ArrayList<Contact.Profile>();
        for (var row : rows) {
            if (row.get(PROFILE.NETWORK) != null) {
                profiles.add(
                        new Contact.Profile(
                                row.get(PROFILE.NETWORK),
                                row.get(PROFILE.HANDLE),
                                row.get(PROFILE.NAME),
                                row.get(PROFILE.AVATAR)));
            }
        }
        var first = rows.getFirst();
        return new Contact(
                new ContactId(first.get(CONTACT.ID)),
                first.get(CONTACT.NUMBER),
                first.get(CONTACT.NAME),
                profiles);
    }
}
