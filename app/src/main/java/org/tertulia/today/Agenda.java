package org.tertulia.today;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.inbox.read.Tables.ANSWER;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.networks.read.Tables.CHANNEL;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.kernel.Role;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.web.kit.OpenTime;

/**
 * What needs somebody now. An agent's agenda is what waits for anybody and what lies in the agent's
 * own hands; who supervises, or only reads, sees everybody's.
 */
@Component
@Transactional(readOnly = true)
public class Agenda {

    private static final Condition TROUBLED =
            CONVERSATION.DELIVERY.in("unknown", "needs-person", "rejected");

    private final DSLContext db;
    private final Messages messages;
    private final Promises promises;
    private final Clock clock;

    Agenda(DSLContext db, Messages messages, Promises promises, Clock clock) {
        this.db = db;
        this.promises = promises;
        this.messages = messages;
        this.clock = clock;
    }

    /** The first ones by their promise. */
    public List<Pending> due(Sight sight, int most) {
        return read(
                sight,
                rows().where(open(), seen(sight), concerning(sight))
                        .orderBy(CONVERSATION.DUE_AT, CONVERSATION.ID)
                        .limit(most)
                        .fetch());
    }

    /** Those whose latest answer failed or is not certain, the newest first. */
    public List<Pending> troubled(Sight sight, int most) {
        return read(
                sight,
                rows().where(TROUBLED, seen(sight), answering(sight))
                        .orderBy(CONVERSATION.STANDS_AT.desc(), CONVERSATION.ID.desc())
                        .limit(most)
                        .fetch());
    }

    public Load load(Sight sight) {
        var unclaimed = CONVERSATION.STATE.eq("waiting");
        var mine = CONVERSATION.HOLDER_ID.eq(sight.who().id().value());
        return db.select(
                        count(),
                        count().filterWhere(unclaimed),
                        count().filterWhere(mine),
                        count().filterWhere(late()),
                        min(CONVERSATION.DUE_AT))
                .from(CONVERSATION)
                .where(open(), seen(sight), concerning(sight))
                .fetchSingle(
                        row ->
                                new Load(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    /** Who has how much in hand, the one with the oldest promise first; nobody's is one of them. */
    public List<Hand> hands(Sight sight) {
        return db.select(
                        CONVERSATION.HOLDER_ID,
                        max(MEMBER.NAME),
                        max(MEMBER.HANDLE),
                        count(),
                        count().filterWhere(late()),
                        min(CONVERSATION.ASKED_AT),
                        min(CONVERSATION.DUE_AT))
                .from(CONVERSATION)
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(CONVERSATION.HOLDER_ID))
                .where(open(), seen(sight))
                .groupBy(CONVERSATION.HOLDER_ID)
                .orderBy(min(CONVERSATION.DUE_AT))
                .fetch(
                        row ->
                                new Hand(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()));
    }

    /**
     * By the names of the states, as the partial index of the promises has them. What is put off is
     * out of sight until its time, or until its promise breaks.
     */
    private Condition open() {
        return CONVERSATION
                .STATE
                .in("waiting", "claimed")
                .or(CONVERSATION.STATE.eq("snoozed").and(late()));
    }

    private Condition late() {
        return CONVERSATION.DUE_AT.lt(clock.instant());
    }

    private static Condition seen(Sight sight) {
        return CONVERSATION.BRAND_ID.in(sight.brandIds());
    }

    private static Condition concerning(Sight sight) {
        var mine = CONVERSATION.HOLDER_ID.eq(sight.who().id().value());
        return onlyMine(sight) ? CONVERSATION.HOLDER_ID.isNull().or(mine) : noCondition();
    }

    private static Condition answering(Sight sight) {
        var me = sight.who().id().value();
        var said =
                exists(
                        selectOne()
                                .from(ANSWER)
                                .where(ANSWER.CONVERSATION_ID.eq(CONVERSATION.ID))
                                .and(ANSWER.MEMBER_ID.eq(me))
                                .and(ANSWER.DELIVERY.in("unknown", "needs-person", "rejected")));
        return onlyMine(sight) ? CONVERSATION.HOLDER_ID.eq(me).or(said) : noCondition();
    }

    private static boolean onlyMine(Sight sight) {
        return sight.who().role() == Role.AGENT;
    }

    private SelectOnConditionStep<? extends Record> rows() {
        return db.select(CONVERSATION.fields())
                .select(CONTACT.NAME, CHANNEL.NETWORK, CHANNEL.NAME, MEMBER.NAME)
                .from(CONVERSATION)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(CONVERSATION.CONTACT_ID))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(CONVERSATION.HOLDER_ID));
    }

    private List<Pending> read(Sight sight, List<? extends Record> rows) {
        var last =
                rows.stream()
                        .map(row -> new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)))
                        .toList();
        var said =
                messages.byIds(sight, last).stream()
                        .collect(toMap(Message::id, Function.identity()));
        return rows.stream().map(row -> pending(row, said)).toList();
    }

    private @Nullable OpenTime open(Record row) {
        var due = row.get(CONVERSATION.DUE_AT);
        return due == null
                ? null
                : promises.known(row.get(CONVERSATION.TERMS_ID))
                        .open(due, row.get(CONVERSATION.PAUSE_UNTIL), clock.instant());
    }

    private Pending pending(Record row, Map<MessageId, Message> said) {
        var message = said.get(new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)));
        return new Pending(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.NUMBER),
                row.get(CONVERSATION.CONTACT_ID),
                row.get(CONTACT.NAME),
                row.get(CHANNEL.NETWORK),
                row.get(CHANNEL.NAME),
                message == null ? null : message.text(),
                row.get(CONVERSATION.LAST_AT),
                row.get(CONVERSATION.ASKED_AT),
                row.get(CONVERSATION.DUE_AT),
                open(row),
                row.get(CONVERSATION.HOLDER_ID),
                row.get(MEMBER.NAME),
                row.get(CONVERSATION.DELIVERY));
    }
}
