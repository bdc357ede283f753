package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.inline;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.Persons;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Merging;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** The other conversations with the same person of a brand, that one may be one matter with. */
@Component
@Transactional(readOnly = true)
class Others {

    private final DSLContext db;
    private final Persons persons;
    private final Messages messages;

    Others(DSLContext db, Persons persons, Messages messages) {
        this.db = db;
        this.persons = persons;
        this.messages = messages;
    }

    /** {@code said} is what was said last; null where it has no words, or they were erased. */
    record Other(
            long number,
            String state,
            Instant at,
            String network,
            String channel,
            @Nullable String said) {}

    private record Found(
            long number, String state, Instant at, String network, String channel, UUID last) {}

    /** The latest first. */
    List<Other> of(Sight sight, Conversation conversation) {
        var contact = conversation.contact();
        if (contact == null) {
            return List.of();
        }
        var circle = persons.circle(contact).stream().map(ContactId::value).toList();
        var found =
                db.select(
                                CONVERSATION.NUMBER,
                                CONVERSATION.STATE,
                                CONVERSATION.LAST_AT,
                                CHANNEL.NETWORK,
                                CHANNEL.NAME,
                                CONVERSATION.LAST_MESSAGE_ID)
                        .from(CONVERSATION)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
                        .where(
                                CONVERSATION.CONTACT_ID.in(circle),
                                CONVERSATION.BRAND_ID.eq(conversation.brand().value()),
                                CONVERSATION.ID.ne(conversation.id().value()),
                                CONVERSATION.STATE.ne(inline("merged")))
                        .orderBy(CONVERSATION.STANDS_AT.desc(), CONVERSATION.ID.desc())
                        .limit(Merging.MOST)
                        .fetch(
                                row ->
                                        new Found(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6()));
        var said =
                messages
                        .byIds(sight, found.stream().map(row -> new MessageId(row.last())).toList())
                        .stream()
                        .filter(message -> message.text() != null)
                        .collect(toMap(message -> message.id().value(), Others::text));
        return found.stream()
                .map(
                        row ->
                                new Other(
                                        row.number(),
                                        row.state(),
                                        row.at(),
                                        row.network(),
                                        row.channel(),
                                        said.get(row.last())))
                .toList();
    }

    private static String text(Message message) {
        return message.text() == null ? "" : message.text();
    }
}
