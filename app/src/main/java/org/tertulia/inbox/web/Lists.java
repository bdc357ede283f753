package org.tertulia.inbox.web;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.tertulia.audience.read.Tables.CONTACT;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.messages.read.Tables.LATEST;
import static org.tertulia.networks.read.Tables.CHANNEL;
import static org.tertulia.organization.read.Tables.MEMBER;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record22;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Uncertainty;
import org.tertulia.inbox.db.tables.Conversation;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;
import org.tertulia.web.kit.OpenTime;

/**
 * The lists of conversations. A page is found by the index of its order; names, channels and last
 * messages are fetched by primary key, for the rows of the page alone, all in one statement.
 */
@Component
class Lists {

    static final int PAGE = 50;

    /** Beyond this a queue says “many”: counting further costs more than it tells. */
    static final int COUNTED = 1_000;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final List<Queue> COUNTED_QUEUES =
            List.of(Queue.MINE, Queue.WAITING, Queue.CLAIMED, Queue.ANSWERED, Queue.UNCONFIRMED);

    private static final Conversation PAGE_OF = CONVERSATION.as("c");

    /** What a row needs of its conversation. */
    private static final List<Field<?>> SHOWN =
            List.of(
                    CONVERSATION.ID,
                    CONVERSATION.NUMBER,
                    CONVERSATION.CHANNEL_ID,
                    CONVERSATION.CONTACT_ID,
                    CONVERSATION.STATE,
                    CONVERSATION.KIND,
                    CONVERSATION.LAST_MESSAGE_ID,
                    CONVERSATION.LAST_AT,
                    CONVERSATION.STANDS_AT,
                    CONVERSATION.ASKED_AT,
                    CONVERSATION.DUE_AT,
                    CONVERSATION.QUESTIONS,
                    CONVERSATION.KEPT,
                    CONVERSATION.HOLDER_ID,
                    CONVERSATION.DELIVERY,
                    CONVERSATION.TERMS_ID,
                    CONVERSATION.PAUSE_UNTIL);

    private final DSLContext db;
    private final Narrowing narrowing;
    private final Found found;
    private final Promises promises;
    private final Clock clock;
    private final Live live;
    private final AtHand<Whose, Map<Queue, Integer>> counted;
    private volatile long counting;

    Lists(
            DSLContext db,
            Narrowing narrowing,
            Found found,
            Promises promises,
            Live live,
            Hand hand,
            Clock clock) {
        this.db = db;
        this.narrowing = narrowing;
        this.found = found;
        this.promises = promises;
        this.clock = clock;
        this.live = live;
        this.counted = hand.holding();
    }

    private record Whose(MemberId who, Set<BrandId> brands) {}

    /**
     * A page of rows; {@code next} is null on the last one. Not all that was said may have been
     * looked through: then it was in so many messages, otherwise {@code through} is 0.
     */
    record Rows(List<Row> rows, @Nullable After next, int through) {}

    Rows rows(Sight sight, Filter filter, Optional<After> after, int limit) {
        var said = said(sight, filter);
        var read = page(condition(sight, filter, said, after), sight, filter, limit + 1);
        var rows = read.subList(0, Math.min(limit, read.size()));
        return new Rows(
                rows,
                read.size() > limit ? rows.getLast().after() : null,
                said == null || said.all() ? 0 : said.messages().length);
    }

    private Found.@Nullable Saying said(Sight sight, Filter filter) {
        return filter.q().isEmpty() ? null : found.saying(sight, filter);
    }

    /**
     * How many conversations each queue has, counted up to {@link #COUNTED}; counted again after
     * anything that open browsers were told of.
     */
    Map<Queue, Integer> counts(Sight sight) {
        var told = live.mark();
        if (told != counting) {
            counted.forgetAll();
            counting = told;
        }
        return counted.get(new Whose(sight.who().id(), sight.brands()), each -> count(sight));
    }

    private Map<Queue, Integer> count(Sight sight) {
        var row =
                db.select(COUNTED_QUEUES.stream().map(queue -> count(sight, queue)).toList())
                        .fetchSingle();
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        for (var i = 0; i < COUNTED_QUEUES.size(); i++) {
            counts.put(COUNTED_QUEUES.get(i), row.get(i, Integer.class));
        }
        return Collections.unmodifiableMap(counts);
    }

    private static Field<Integer> count(Sight sight, Queue queue) {
        return field(
                selectCount()
                        .from(
                                selectOne()
                                        .from(CONVERSATION)
                                        .where(
                                                queue.condition(sight.who()),
                                                CONVERSATION.BRAND_ID.in(sight.brandIds()))
                                        .limit(inline(COUNTED))));
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
        return db
                .select(CONVERSATION.NUMBER)
                .from(CONVERSATION)
                .where(condition(sight, filter, said(sight, filter), after))
                .orderBy(order(filter))
                .limit(2)
                .fetch(CONVERSATION.NUMBER)
                .stream()
                .filter(number -> number != except)
                .findFirst();
    }

    private List<Row> page(Condition condition, Sight sight, Filter filter, int limit) {
        var here =
                select(SHOWN)
                        .from(CONVERSATION)
                        .where(condition)
                        .orderBy(order(filter))
                        .limit(inline(limit))
                        .asTable(PAGE_OF);
        return db.select(
                        PAGE_OF.ID,
                        PAGE_OF.NUMBER,
                        PAGE_OF.STATE,
                        PAGE_OF.CONTACT_ID,
                        CONTACT.NAME,
                        CHANNEL.NETWORK,
                        CHANNEL.NUMBER,
                        CHANNEL.NAME,
                        PAGE_OF.KIND,
                        LATEST.TEXT,
                        LATEST.DIRECTION,
                        PAGE_OF.LAST_AT,
                        PAGE_OF.ASKED_AT,
                        PAGE_OF.DUE_AT,
                        PAGE_OF.QUESTIONS,
                        PAGE_OF.KEPT,
                        PAGE_OF.HOLDER_ID,
                        MEMBER.NAME,
                        PAGE_OF.DELIVERY,
                        PAGE_OF.STANDS_AT,
                        PAGE_OF.TERMS_ID,
                        PAGE_OF.PAUSE_UNTIL)
                .from(here)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(PAGE_OF.CHANNEL_ID))
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(PAGE_OF.CONTACT_ID))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(PAGE_OF.HOLDER_ID))
                .leftJoin(LATEST)
                .on(LATEST.ID.eq(PAGE_OF.LAST_MESSAGE_ID), LATEST.BRAND_ID.in(sight.brandIds()))
                .orderBy(order(filter, PAGE_OF))
                .fetch(found -> read(found, filter));
    }

    private Condition condition(
            Sight sight, Filter filter, Found.@Nullable Saying said, Optional<After> after) {
        return CONVERSATION
                .BRAND_ID
                .in(sight.brandIds())
                .and(filter.queue().condition(sight.who()))
                .and(narrowing.of(sight, filter, said))
                .and(after.map(place -> behind(filter, place)).orElse(noCondition()));
    }

    private static Condition behind(Filter filter, After after) {
        var here = row(val(after.at()), val(after.id()));
        return filter.queue().byPromise()
                ? row(sortKey(filter), CONVERSATION.ID).gt(here)
                : row(sortKey(filter), CONVERSATION.ID).lt(here);
    }

    private static List<OrderField<?>> order(Filter filter) {
        return order(filter, CONVERSATION);
    }

    private static List<OrderField<?>> order(Filter filter, Conversation of) {
        return filter.queue().byPromise()
                ? List.of(sortKey(filter, of).asc(), of.ID.asc())
                : List.of(sortKey(filter, of).desc(), of.ID.desc());
    }

    private static Field<Instant> sortKey(Filter filter) {
        return sortKey(filter, CONVERSATION);
    }

    private static Field<Instant> sortKey(Filter filter, Conversation of) {
        return switch (filter.queue()) {
            case WAITING, CLAIMED -> of.DUE_AT;
            // What has no promise comes after what has one.
            case MINE -> coalesce(of.DUE_AT, inline(NEVER));
            case ANSWERED, UNCONFIRMED, OPEN, CLOSED, ALL -> of.STANDS_AT;
        };
    }

    private @Nullable OpenTime open(
            @Nullable Instant due, @Nullable UUID terms, @Nullable Instant pausedUntil) {
        return due == null ? null : promises.known(terms).open(due, pausedUntil, clock.instant());
    }

    private static Instant place(Filter filter, Instant stands, @Nullable Instant due) {
        if (!filter.queue().byPromise()) {
            return stands;
        }
        return due == null ? NEVER : due;
    }

    private Row read(
            Record22<
                            UUID,
                            Long,
                            String,
                            UUID,
                            String,
                            String,
                            Integer,
                            String,
                            String,
                            String,
                            String,
                            Instant,
                            Instant,
                            Instant,
                            Integer,
                            Boolean,
                            UUID,
                            String,
                            String,
                            Instant,
                            UUID,
                            Instant>
                    found,
            Filter filter) {
        var contact = found.value4();
        return new Row(
                found.value1(),
                found.value2(),
                found.value3(),
                contact == null ? null : contact.toString(),
                found.value5(),
                contact != null,
                found.value6(),
                found.value7(),
                found.value8(),
                found.value9(),
                found.value10(),
                "out".equals(found.value11()),
                found.value12(),
                found.value13(),
                found.value14(),
                open(found.value14(), found.value21(), found.value22()),
                found.value15() == null ? 0 : found.value15(),
                found.value16(),
                found.value17(),
                found.value18(),
                found.value19() == null ? null : Uncertainty.of(found.value19()).orElseThrow(),
                new After(place(filter, found.value20(), found.value14()), found.value1()));
    }
}
