package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.networks.read.Tables.CHANNEL;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Uncertainty;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/**
 * The lists of conversations. A page is found by the index of its order; names, channels and last
 * messages are fetched by primary key, for the rows of the page alone.
 */
@Component
@Transactional(readOnly = true)
class Lists {

    static final int PAGE = 50;

    /** Beyond this a queue says “many”: counting further costs more than it tells. */
    static final int COUNTED = 1_000;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final List<Queue> COUNTED_QUEUES =
            List.of(Queue.MINE, Queue.WAITING, Queue.CLAIMED, Queue.ANSWERED, Queue.UNCONFIRMED);

    private static final Field<Integer> CHANNEL_NUMBER =
            field(
                            select(CHANNEL.NUMBER)
                                    .from(CHANNEL)
                                    .where(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID)))
                    .as("channel_number");
    private static final Field<String> CONTACT_NAME =
            field(select(CONTACT.NAME).from(CONTACT).where(CONTACT.ID.eq(CONVERSATION.CONTACT_ID)))
                    .as("contact_name");
    private static final Field<String> NETWORK =
            field(
                            select(CHANNEL.NETWORK)
                                    .from(CHANNEL)
                                    .where(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID)))
                    .as("network");
    private static final Field<String> CHANNEL_NAME =
            field(select(CHANNEL.NAME).from(CHANNEL).where(CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID)))
                    .as("channel_name");
    private static final Field<String> HOLDER =
            field(select(MEMBER.NAME).from(MEMBER).where(MEMBER.ID.eq(CONVERSATION.HOLDER_ID)))
                    .as("holder");

    /** What has no promise comes after what has one. */
    private static final Field<Instant> DUE = coalesce(CONVERSATION.DUE_AT, inline(NEVER));

    private final DSLContext db;
    private final Messages messages;
    private final Narrowing narrowing;

    Lists(DSLContext db, Messages messages, Narrowing narrowing) {
        this.db = db;
        this.messages = messages;
        this.narrowing = narrowing;
    }

    /** A page of rows; {@code next} is null on the last one. */
    record Rows(List<Row> rows, @Nullable After next) {}

    Rows rows(Sight sight, Filter filter, Optional<After> after, int limit) {
        var found = page(sight, filter, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var said = said(sight, shown);
        var rows = shown.stream().map(each -> read(each, filter, said)).toList();
        return new Rows(rows, found.size() > limit ? rows.getLast().after() : null);
    }

    /** How many conversations each queue has, counted up to {@link #COUNTED}. */
    Map<Queue, Integer> counts(Sight sight) {
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        for (var queue : COUNTED_QUEUES) {
            counts.put(queue, count(sight, queue));
        }
        return counts;
    }

    private int count(Sight sight, Queue queue) {
        return db.fetchCount(
                selectOne()
                        .from(CONVERSATION)
                        .where(
                                queue.condition(sight.who()),
                                CONVERSATION.BRAND_ID.in(sight.brandIds()))
                        .limit(COUNTED));
    }

    /** The one to open when this one is done: the next of the list, or else its first. */
    Optional<Long> following(Sight sight, Filter filter, long number) {
        var here =
                db.select(sortKey(filter), CONVERSATION.ID)
                        .from(CONVERSATION)
                        .where(CONVERSATION.NUMBER.eq(number))
                        .fetchOptional(at -> new After(at.value1(), at.value2()));
        return here.flatMap(place -> first(sight, filter, Optional.of(place), number))
                .or(() -> first(sight, filter, Optional.empty(), number));
    }

    private Optional<Long> first(Sight sight, Filter filter, Optional<After> after, long except) {
        return page(sight, filter, after, 2).stream()
                .map(row -> row.get(CONVERSATION.NUMBER))
                .filter(number -> number != except)
                .findFirst();
    }

    private List<? extends Record> page(
            Sight sight, Filter filter, Optional<After> after, int limit) {
        return db.select(CONVERSATION.fields())
                .select(
                        CONTACT_NAME,
                        NETWORK,
                        CHANNEL_NUMBER,
                        CHANNEL_NAME,
                        HOLDER,
                        sortKey(filter).as("sort"))
                .from(CONVERSATION)
                .where(CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .and(filter.queue().condition(sight.who()))
                .and(narrowing.of(sight, filter))
                .and(after.map(place -> behind(filter, place)).orElse(noCondition()))
                .orderBy(order(filter))
                .limit(limit)
                .fetch();
    }

    private static Condition behind(Filter filter, After after) {
        var here = row(val(after.at()), val(after.id()));
        return filter.queue().byPromise()
                ? row(sortKey(filter), CONVERSATION.ID).gt(here)
                : row(sortKey(filter), CONVERSATION.ID).lt(here);
    }

    private static List<OrderField<?>> order(Filter filter) {
        return filter.queue().byPromise()
                ? List.of(sortKey(filter).asc(), CONVERSATION.ID.asc())
                : List.of(sortKey(filter).desc(), CONVERSATION.ID.desc());
    }

    private static Field<Instant> sortKey(Filter filter) {
        return switch (filter.queue()) {
            case WAITING, CLAIMED -> CONVERSATION.DUE_AT;
            case MINE -> DUE;
            case ANSWERED, UNCONFIRMED, OPEN, CLOSED, ALL -> CONVERSATION.LAST_AT;
        };
    }

    private Map<MessageId, Message> said(Sight sight, List<? extends Record> rows) {
        var ids =
                rows.stream()
                        .map(row -> new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)))
                        .toList();
        return messages.byIds(sight, ids).stream().collect(toMap(Message::id, Function.identity()));
    }

    private static Row read(Record row, Filter filter, Map<MessageId, Message> said) {
        var message = said.get(new MessageId(row.get(CONVERSATION.LAST_MESSAGE_ID)));
        var contact = row.get(CONVERSATION.CONTACT_ID);
        var delivery = row.get(CONVERSATION.DELIVERY);
        var questions = row.get(CONVERSATION.QUESTIONS);
        return new Row(
                row.get(CONVERSATION.ID),
                row.get(CONVERSATION.NUMBER),
                row.get(CONVERSATION.STATE),
                contact == null ? null : contact.toString(),
                row.get(CONTACT_NAME),
                contact != null,
                row.get(NETWORK),
                row.get(CHANNEL_NUMBER),
                row.get(CHANNEL_NAME),
                row.get(CONVERSATION.KIND),
                message == null ? null : message.text(),
                message != null && message.ours(),
                row.get(CONVERSATION.LAST_AT),
                row.get(CONVERSATION.ASKED_AT),
                row.get(CONVERSATION.DUE_AT),
                questions == null ? 0 : questions,
                row.get(CONVERSATION.KEPT),
                row.get(CONVERSATION.HOLDER_ID),
                row.get(HOLDER),
                delivery == null ? null : Uncertainty.of(delivery).orElseThrow(),
                new After(row.get(sortKey(filter).as("sort")), row.get(CONVERSATION.ID)));
    }
}
