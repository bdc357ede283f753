package org.tertulia.inbox.web;

import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.audience.read.Tables.PROFILE;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation;
import org.tertulia.organization.Sight;

/** Who it is, over all accounts of the person. */
@Component
@Transactional(readOnly = true)
class Cards {

    private static final int HISTORY = 8;

    private final Persons persons;
    private final DSLContext db;

    Cards(Persons persons, DSLContext db) {
        this.persons = persons;
        this.db = db;
    }

    Card of(Sight sight, Conversation here, ContactId contact) {
        var circle = persons.circle(contact).stream().map(ContactId::value).toList();
        var theirs =
                CONVERSATION.CONTACT_ID.in(circle).and(CONVERSATION.BRAND_ID.in(sight.brandIds()));
        return db.select(CONTACT.NUMBER, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.ID.eq(contact.value()))
                .fetchSingle(
                        row ->
                                new Card(
                                        contact.toString(),
                                        row.value1(),
                                        row.value2(),
                                        profiles(circle),
                                        db.fetchCount(
                                                CONVERSATION,
                                                theirs.and(CONVERSATION.STATE.ne("merged"))),
                                        db.fetchCount(
                                                CONVERSATION,
                                                theirs.and(
                                                        CONVERSATION.STATE.notIn(
                                                                "closed", "merged"))),
                                        history(theirs, here)));
    }

    private List<Card.Profile> profiles(List<UUID> circle) {
        return db.select(PROFILE.NETWORK, PROFILE.HANDLE, PROFILE.NAME)
                .from(PROFILE)
                .where(PROFILE.CONTACT_ID.in(circle), PROFILE.ERASED_AT.isNull())
                .orderBy(PROFILE.NETWORK, PROFILE.ID)
                .fetch(row -> new Card.Profile(row.value1(), row.value2(), row.value3()));
    }

    private List<Card.Past> history(Condition theirs, Conversation here) {
        return db.select(
                        CONVERSATION.NUMBER,
                        CONVERSATION.STATE,
                        CONVERSATION.LAST_AT,
                        CHANNEL.NETWORK,
                        CHANNEL.NAME)
                .from(CONVERSATION)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
                .where(theirs.and(CONVERSATION.ID.ne(here.id().value())))
                .orderBy(CONVERSATION.STANDS_AT.desc(), CONVERSATION.ID.desc())
                .limit(HISTORY)
                .fetch(
                        row ->
                                new Card.Past(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }
}
