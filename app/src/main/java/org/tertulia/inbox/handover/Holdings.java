package org.tertulia.inbox.handover;

import static java.util.stream.Collectors.toMap;
import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.inbox.db.Tables.COMPLAINT;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.complaints.Complaint;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** What somebody holds, and what waits beside it. */
@Component
@Transactional(readOnly = true)
class Holdings {

    private final DSLContext db;
    private final Messages messages;
    private final Clock clock;

    Holdings(DSLContext db, Messages messages, Clock clock) {
        this.db = db;
        this.messages = messages;
        this.clock = clock;
    }

    /** One's own, what is due first at the head; those that wait on them come last. */
    List<Holding> own(Sight sight, int most) {
        return read(sight, CONVERSATION.HOLDER_ID.eq(sight.who().id().value()), most);
    }

    /** What waits for anybody, by its promise. */
    List<Holding> waiting(Sight sight, int most) {
        return read(sight, CONVERSATION.STATE.eq("waiting"), most);
    }

    private List<Holding> read(Sight sight, Condition which, int most) {
        var rows =
                db.select(CONVERSATION.fields())
                        .select(CONTACT.NAME, CHANNEL.NETWORK, CHANNEL.NAME)
                        .select(COMPLAINT.YEAR, COMPLAINT.NUMBER, COMPLAINT.DUE_ON)
                        .from(CONVERSATION)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
                        .leftJoin(CONTACT)
                        .on(CONTACT.ID.eq(CONVERSATION.CONTACT_ID))
                        .leftJoin(COMPLAINT)
                        .on(COMPLAINT.CONVERSATION_ID.eq(CONVERSATION.ID))
                        .and(COMPLAINT.RESOLVED_AT.isNull())
                        .where(which, CONVERSATION.BRAND_ID.in(sight.brandIds()))
                        .orderBy(CONVERSATION.DUE_AT.asc().nullsLast(), CONVERSATION.ID)
                        .limit(most)
                        .fetch();
        var last =
                rows.stream()
                        .map(row -> new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)))
                        .toList();
        var said =
                messages.byIds(sight, last).stream()
                        .collect(toMap(Message::id, Function.identity()));
        var now = clock.instant();
        return rows.stream().map(row -> holding(row, said, now)).toList();
    }

    private static Holding holding(Record row, Map<MessageId, Message> said, Instant now) {
        var message = said.get(new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)));
        return new Holding(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.NUMBER),
                row.get(CONTACT.NAME),
                new ChannelId(row.get(CONVERSATION.CHANNEL_ID)),
                row.get(CHANNEL.NETWORK),
                row.get(CHANNEL.NAME),
                message == null ? null : message.text(),
                row.get(CONVERSATION.ASKED_AT),
                row.get(CONVERSATION.DUE_AT),
                later(row.get(CONVERSATION.PAUSE_UNTIL), now),
                row.get(CONVERSATION.SNOOZED_UNTIL),
                complaint(row));
    }

    private static @Nullable Instant later(@Nullable Instant at, Instant now) {
        return at == null || !at.isAfter(now) ? null : at;
    }

    private static Holding.@Nullable Complaint complaint(Record row) {
        var dueOn = row.get(COMPLAINT.DUE_ON);
        return dueOn == null
                ? null
                : new Holding.Complaint(
                        Complaint.reference(row.get(COMPLAINT.YEAR), row.get(COMPLAINT.NUMBER)),
                        dueOn);
    }
}
