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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Deciders;
import org.tertulia.inbox.Uncertainty;
import org.tertulia.inbox.db.tables.Conversation;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.Urgency;
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

    /** Beyond this a tab says “many”: counting further costs more than it tells. */
    static final int COUNTED = 1_000;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final List<Tab> COUNTED_TABS =
            List.of(Tab.MINE, Tab.WAITING, Tab.CLAIMED, Tab.ANSWERED, Tab.SNOOZED, Tab.UNCONFIRMED);

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
                    CONVERSATION.SNOOZED_UNTIL,
                    CONVERSATION.QUEUE_ID,
                    CONVERSATION.URGENCY,
                    CONVERSATION.TERMS_ID,
                    CONVERSATION.PAUSE_UNTIL);

    private final DSLContext db;
    private final Narrowing narrowing;
    private final Found found;
    private final Choices choices;
    private final Promises promises;
    private final Deciders deciders;
    private final Clock clock;
    private final Live live;
    private final AtHand<Whose, Counts> counted;
    private volatile long counting;

    Lists(
            DSLContext db,
            Narrowing narrowing,
            Found found,
            Choices choices,
            Promises promises,
            Deciders deciders,
            Live live,
            Hand hand,
            Clock clock) {
        this.db = db;
        this.narrowing = narrowing;
        this.found = found;
        this.choices = choices;
        this.promises = promises;
        this.deciders = deciders;
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
     * How many conversations each tab and each queue has, counted up to {@link #COUNTED}; counted
     * again after anything that open browsers were told of.
     */
    Counts counts(Sight sight) {
        var told = live.mark();
        if (told != counting) {
            counted.forgetAll();
            counting = told;
        }
        return counted.get(new Whose(sight.who().id(), sight.brands()), each -> count(sight));
    }

    /**
     * How many wait in which tab; how many wait for an answer in which queue; and how many answers
     * wait for the reader's approval.
     */
    record Counts(Map<Tab, Integer> tabs, Map<QueueId, Integer> queues, int approvals) {}

    private Counts count(Sight sight) {
        var queues = choices.of(sight).openQueues();
        var fields = new ArrayList<Field<Integer>>();
        COUNTED_TABS.forEach(tab -> fields.add(count(sight, tab.condition(sight.who()))));
        // With one alone there is nothing to tell apart.
        if (queues.size() > 1) {
            queues.forEach(queue -> fields.add(count(sight, waiting(queue))));
        }
        var row = db.select(fields).fetchSingle();
        var tabs = new EnumMap<Tab, Integer>(Tab.class);
        for (var i = 0; i < COUNTED_TABS.size(); i++) {
            tabs.put(COUNTED_TABS.get(i), row.get(i, Integer.class));
        }
        var waiting = new HashMap<QueueId, Integer>();
        for (var i = COUNTED_TABS.size(); i < fields.size(); i++) {
            waiting.put(queues.get(i - COUNTED_TABS.size()).id(), row.get(i, Integer.class));
        }
        return new Counts(
                Collections.unmodifiableMap(tabs),
                Map.copyOf(waiting),
                deciders.waitingFor(sight).size());
    }

    private static Condition waiting(Queue queue) {
        return CONVERSATION
                .QUEUE_ID
                .eq(queue.id().value())
                .and(CONVERSATION.STATE.in(inline("waiting"), inline("claimed")));
    }

    private static Field<Integer> count(Sight sight, Condition condition) {
        return field(
                selectCount()
                        .from(
                                selectOne()
                                        .from(CONVERSATION)
                                        .where(
                                                condition,
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
        var queues = choices.of(sight).queues();
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
                        stands(filter),
                        PAGE_OF.QUEUE_ID,
                        PAGE_OF.URGENCY,
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
                .fetch(found -> read(found, filter, queues));
    }

    private Condition condition(
            Sight sight, Filter filter, Found.@Nullable Saying said, Optional<After> after) {
        return CONVERSATION
                .BRAND_ID
                .in(sight.brandIds())
                .and(filter.tab().condition(sight.who()))
                .and(narrowing.of(sight, filter, said))
                .and(after.map(place -> behind(filter, place)).orElse(noCondition()));
    }

    private static Condition behind(Filter filter, After after) {
        var here = row(val(after.at()), val(after.id()));
        return filter.tab().dueFirst()
                ? row(sortKey(filter), CONVERSATION.ID).gt(here)
                : row(sortKey(filter), CONVERSATION.ID).lt(here);
    }

    private static List<OrderField<?>> order(Filter filter) {
        return order(filter, CONVERSATION);
    }

    private static List<OrderField<?>> order(Filter filter, Conversation of) {
        return filter.tab().dueFirst()
                ? List.of(sortKey(filter, of).asc(), of.ID.asc())
                : List.of(sortKey(filter, of).desc(), of.ID.desc());
    }

    private static Field<Instant> sortKey(Filter filter) {
        return sortKey(filter, CONVERSATION);
    }

    private static Field<Instant> sortKey(Filter filter, Conversation of) {
        return switch (filter.tab()) {
            case WAITING, CLAIMED -> of.DUE_AT;
            // What has no promise comes after what has one.
            case MINE -> coalesce(of.DUE_AT, inline(NEVER));
            case SNOOZED -> of.SNOOZED_UNTIL;
            case ANSWERED, BEGUN, UNCONFIRMED, OPEN, CLOSED, ALL -> of.STANDS_AT;
        };
    }

    /** Since when it stands as it does; until when, among those that are put off. */
    private static Field<Instant> stands(Filter filter) {
        return filter.tab() == Tab.SNOOZED ? PAGE_OF.SNOOZED_UNTIL : PAGE_OF.STANDS_AT;
    }

    private @Nullable OpenTime open(
            @Nullable Instant due, @Nullable UUID terms, @Nullable Instant pausedUntil) {
        return due == null ? null : promises.known(terms).open(due, pausedUntil, clock.instant());
    }

    private static Instant place(Filter filter, Instant stands, @Nullable Instant due) {
        if (!filter.tab().dueFirst() || filter.tab() == Tab.SNOOZED) {
            return stands;
        }
        return due == null ? NEVER : due;
    }

    private Row read(Record found, Filter filter, Map<QueueId, Queue> queues) {
        var id = found.get(PAGE_OF.ID);
        var contact = found.get(PAGE_OF.CONTACT_ID);
        var due = found.get(PAGE_OF.DUE_AT);
        var questions = found.get(PAGE_OF.QUESTIONS);
        var delivery = found.get(PAGE_OF.DELIVERY);
        var stands = found.get(stands(filter));
        return new Row(
                id,
                found.get(PAGE_OF.NUMBER),
                found.get(PAGE_OF.STATE),
                contact == null ? null : contact.toString(),
                found.get(CONTACT.NAME),
                contact != null,
                found.get(CHANNEL.NETWORK),
                found.get(CHANNEL.NUMBER),
                found.get(CHANNEL.NAME),
                found.get(PAGE_OF.KIND),
                found.get(LATEST.TEXT),
                "out".equals(found.get(LATEST.DIRECTION)),
                found.get(PAGE_OF.LAST_AT),
                found.get(PAGE_OF.ASKED_AT),
                due,
                open(due, found.get(PAGE_OF.TERMS_ID), found.get(PAGE_OF.PAUSE_UNTIL)),
                questions == null ? 0 : questions,
                found.get(PAGE_OF.KEPT),
                found.get(PAGE_OF.HOLDER_ID),
                found.get(MEMBER.NAME),
                delivery == null ? null : Uncertainty.of(delivery).orElseThrow(),
                filter.tab() == Tab.SNOOZED ? stands : null,
                queues.get(new QueueId(found.get(PAGE_OF.QUEUE_ID))),
                Urgency.of(found.get(PAGE_OF.URGENCY)),
                new After(place(filter, stands, due), id));
    }
}
