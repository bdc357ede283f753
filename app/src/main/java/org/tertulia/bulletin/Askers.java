package org.tertulia.bulletin;

import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.bulletin.db.Tables.SOURCE;
import static org.tertulia.inbox.read.Tables.ANSWER;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.inbox.read.Tables.TURN;
import static org.tertulia.messages.read.Tables.MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/**
 * Who waits to hear of an insight. Whether they were told follows from what was said in their
 * conversations and reached the network: nobody ticks it off.
 */
@Component
@Transactional(readOnly = true)
public class Askers {

    private final DSLContext db;

    Askers(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they came to it; those out of sight are left out. */
    public List<Asker> of(Sight sight, Insight insight) {
        var first = DSL.min(SOURCE.N);
        var told = told(insight);
        return db.select(
                        CONVERSATION.ID,
                        CONVERSATION.NUMBER,
                        CONVERSATION.STATE,
                        CONTACT.NUMBER,
                        CONTACT.NAME,
                        DSL.arrayAgg(SOURCE.MESSAGE_ID).orderBy(SOURCE.N),
                        DSL.arrayAgg(MESSAGE.LANGUAGE).orderBy(SOURCE.N))
                .from(SOURCE)
                .join(TURN)
                .on(TURN.MESSAGE_ID.eq(SOURCE.MESSAGE_ID))
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(SOURCE.MESSAGE_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(TURN.CONVERSATION_ID))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(CONVERSATION.CONTACT_ID))
                .where(SOURCE.INSIGHT_NUMBER.eq(insight.number()))
                .and(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .groupBy(
                        CONVERSATION.ID,
                        CONVERSATION.NUMBER,
                        CONVERSATION.STATE,
                        CONTACT.NUMBER,
                        CONTACT.NAME)
                .orderBy(first)
                .fetch(
                        row ->
                                asker(
                                        insight,
                                        row.value2(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()[0],
                                        row.value7()[0],
                                        row.value3(),
                                        told.get(row.value1())));
    }

    /** How many of the messages behind it lie in conversations that the person sees. */
    public int messages(Sight sight, Insight insight) {
        return db.fetchCount(
                DSL.select(SOURCE.MESSAGE_ID)
                        .from(SOURCE)
                        .join(TURN)
                        .on(TURN.MESSAGE_ID.eq(SOURCE.MESSAGE_ID))
                        .where(SOURCE.INSIGHT_NUMBER.eq(insight.number()))
                        .and(TURN.BRAND_ID.in(sight.brandIds())));
    }

    /** By conversation, when the latest answer was written that reached the network since. */
    private Map<UUID, Instant> told(Insight insight) {
        var decided = insight.decidedAt();
        if (decided == null) {
            return Map.of();
        }
        var latest = DSL.max(ANSWER.SAID_AT);
        return db.select(ANSWER.CONVERSATION_ID, latest)
                .from(ANSWER)
                .where(ANSWER.DELIVERY.eq("confirmed"), ANSWER.SAID_AT.gt(decided))
                .and(
                        ANSWER.CONVERSATION_ID.in(
                                DSL.select(TURN.CONVERSATION_ID)
                                        .from(SOURCE)
                                        .join(TURN)
                                        .on(TURN.MESSAGE_ID.eq(SOURCE.MESSAGE_ID))
                                        .where(SOURCE.INSIGHT_NUMBER.eq(insight.number()))))
                .groupBy(ANSWER.CONVERSATION_ID)
                .fetchMap(ANSWER.CONVERSATION_ID, latest);
    }

    private static Asker asker(
            Insight insight,
            long conversation,
            @Nullable Long contact,
            @Nullable String name,
            UUID message,
            @Nullable String language,
            String state,
            @Nullable Instant told) {
        var ended = insight.endedAt();
        return new Asker(
                conversation,
                contact,
                name,
                new MessageId(message),
                language,
                state,
                told,
                told != null && (ended == null || told.isAfter(ended)));
    }
}
