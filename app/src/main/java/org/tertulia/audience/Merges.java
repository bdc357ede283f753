package org.tertulia.audience;

import static org.tertulia.audience.db.Tables.CONTACT;
import static org.tertulia.audience.db.Tables.CONTACT_MERGE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.db.Routines;
import org.tertulia.kernel.MemberId;

/** Who was found to be whom. */
@Repository
public class Merges {

    private final DSLContext db;
    private final Persons persons;

    Merges(DSLContext db, Persons persons) {
        this.db = db;
        this.persons = persons;
    }

    /** By which a contact in sight came to be one person, the earliest first. */
    @Transactional(readOnly = true)
    public List<Merge> of(Contact person) {
        return of(values(persons.circle(person.id())));
    }

    private List<Merge> of(Collection<UUID> contacts) {
        return db.select(
                        CONTACT_MERGE.ID,
                        CONTACT_MERGE.KEPT_ID,
                        CONTACT_MERGE.GONE_ID,
                        CONTACT.NUMBER,
                        CONTACT.NAME,
                        CONTACT_MERGE.BY_MEMBER,
                        CONTACT_MERGE.AT)
                .from(CONTACT_MERGE)
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_MERGE.GONE_ID))
                .where(CONTACT_MERGE.GONE_ID.in(contacts), CONTACT_MERGE.UNDONE_AT.isNull())
                .orderBy(CONTACT_MERGE.AT, CONTACT_MERGE.ID)
                .fetch(
                        row ->
                                new Merge(
                                        row.value1(),
                                        new ContactId(row.value2()),
                                        new ContactId(row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        new MemberId(row.value6()),
                                        row.value7()));
    }

    /**
     * Whether all of these still stand for themselves and are not erased; nobody else merges or
     * erases them until the transaction ends. Who makes contacts takes the same turn first, so that
     * none waits for the other in a circle.
     */
    boolean hold(ContactId... contacts) {
        Routines.takeTurn(db.configuration());
        var held =
                db.select(CONTACT.PERSON_ID, CONTACT.ERASED_AT)
                        .from(CONTACT)
                        .where(CONTACT.ID.in(values(List.of(contacts))))
                        .orderBy(CONTACT.ID)
                        .forUpdate()
                        .fetch();
        return held.stream().allMatch(row -> row.value1() == null && row.value2() == null);
    }

    void add(UUID id, ContactId kept, ContactId gone, MemberId by, Instant at) {
        db.insertInto(CONTACT_MERGE)
                .set(CONTACT_MERGE.ID, id)
                .set(CONTACT_MERGE.KEPT_ID, kept.value())
                .set(CONTACT_MERGE.GONE_ID, gone.value())
                .set(CONTACT_MERGE.BY_MEMBER, by.value())
                .set(CONTACT_MERGE.AT, at)
                .execute();
        db.update(CONTACT)
                .set(CONTACT.PERSON_ID, kept.value())
                .where(CONTACT.ID.eq(gone.value()).or(CONTACT.PERSON_ID.eq(gone.value())))
                .execute();
    }

    /** Who was merged into the one that goes, goes with it. False when somebody was quicker. */
    boolean undo(Merge merge, List<Merge> all, MemberId by, Instant at) {
        var undone =
                db.update(CONTACT_MERGE)
                        .set(CONTACT_MERGE.UNDONE_BY, by.value())
                        .set(CONTACT_MERGE.UNDONE_AT, at)
                        .where(CONTACT_MERGE.ID.eq(merge.id()), CONTACT_MERGE.UNDONE_AT.isNull())
                        .execute();
        if (undone == 0) {
            return false;
        }
        db.update(CONTACT)
                .setNull(CONTACT.PERSON_ID)
                .where(CONTACT.ID.eq(merge.gone().value()))
                .execute();
        db.update(CONTACT)
                .set(CONTACT.PERSON_ID, merge.gone().value())
                .where(CONTACT.ID.in(values(behind(merge.gone(), all))))
                .execute();
        return true;
    }

    /** All that came by this contact, at whatever remove. */
    private static Set<ContactId> behind(ContactId contact, List<Merge> all) {
        var behind = new HashSet<ContactId>();
        for (var merge : all) {
            if (merge.kept().equals(contact)) {
                behind.add(merge.gone());
                behind.addAll(behind(merge.gone(), all));
            }
        }
        return behind;
    }

    private static List<UUID> values(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toList();
    }
}
