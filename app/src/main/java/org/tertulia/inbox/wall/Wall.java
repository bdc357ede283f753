package org.tertulia.inbox.wall;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.tertulia.inbox.db.Tables.CONVERSATION;
import static org.tertulia.inbox.routing.db.Tables.QUEUE;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.promise.Running;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;

/** What waits in which queue, and who is there to answer it. */
@Component
@Transactional(readOnly = true)
class Wall {

    private static final String WAITING = "waiting";
    private static final String OLDEST = "oldest";
    private static final String NUMBER = "number";
    private static final String AT_RISK = "at_risk";
    private static final String BROKEN = "broken";

    private final DSLContext db;
    private final Queues queues;
    private final Members members;
    private final Attendance attendance;

    Wall(DSLContext db, Queues queues, Members members, Attendance attendance) {
        this.db = db;
        this.queues = queues;
        this.members = members;
        this.attendance = attendance;
    }

    /** The open queues in their order. */
    List<Lane> lanes(Sight sight, Instant now) {
        var figures = figures(sight, now);
        return queues.open(sight).stream()
                .map(queue -> lane(queue, figures.get(queue.id().value())))
                .toList();
    }

    /**
     * Of each queue the first by their promise, which are those at risk or broken: so many that the
     * index of the queues finds them at once.
     */
    private Map<UUID, ? extends Record> figures(Sight sight, Instant now) {
        var first =
                select(
                                CONVERSATION.NUMBER,
                                CONVERSATION.ASKED_AT,
                                field(Running.atRisk(now)).as(AT_RISK),
                                field(Running.broken(now)).as(BROKEN))
                        .from(CONVERSATION)
                        .where(
                                CONVERSATION.QUEUE_ID.eq(QUEUE.ID),
                                CONVERSATION.BRAND_ID.in(sight.brandIds()),
                                Running.any(now))
                        .orderBy(CONVERSATION.DUE_AT, CONVERSATION.ID)
                        .limit(inline(Lane.COUNTED))
                        .asTable("first");
        var asked = first.field(CONVERSATION.ASKED_AT);
        var numbers = arrayAgg(first.field(CONVERSATION.NUMBER)).orderBy(asked);
        var atRisk = field(name(AT_RISK), Boolean.class).isTrue();
        var broken = field(name(BROKEN), Boolean.class).isTrue();
        var lane =
                lateral(
                                select(
                                                count().as(WAITING),
                                                min(asked).as(OLDEST),
                                                arrayGet(numbers, 1).as(NUMBER),
                                                count().filterWhere(atRisk).as(AT_RISK),
                                                count().filterWhere(broken).as(BROKEN))
                                        .from(first))
                        .as("lane");
        return db.select(QUEUE.ID)
                .select(lane.fields())
                .from(QUEUE)
                .crossJoin(lane)
                .where(QUEUE.BRAND_ID.in(sight.brandIds()), QUEUE.CLOSED_AT.isNull())
                .fetchMap(QUEUE.ID);
    }

    private static Lane lane(Queue queue, @Nullable Record row) {
        return row == null
                ? Lane.empty(queue)
                : new Lane(
                        queue,
                        row.get(WAITING, Integer.class),
                        row.get(OLDEST, Instant.class),
                        row.get(NUMBER, Long.class),
                        row.get(AT_RISK, Integer.class),
                        row.get(BROKEN, Integer.class));
    }

    /**
     * Who is on duty, first those whose shift ends first; then who holds something all the same.
     */
    List<Attendant> attendants(Sight sight, Instant now) {
        var until =
                attendance.anywhere(sight, now).now().stream()
                        .collect(
                                toMap(
                                        Duty::member,
                                        Duty::ends,
                                        (one, other) -> one.isAfter(other) ? one : other));
        var held = held(sight);
        return members.list(sight).stream()
                .filter(each -> until.containsKey(each.id()) || held.containsKey(each.id()))
                .map(
                        each ->
                                new Attendant(
                                        each,
                                        until.get(each.id()),
                                        held.getOrDefault(each.id(), 0)))
                .sorted(
                        Comparator.comparing(
                                        Attendant::until,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(each -> each.member().name()))
                .toList();
    }

    private Map<MemberId, Integer> held(Sight sight) {
        return db.select(CONVERSATION.HOLDER_ID, count())
                .from(CONVERSATION)
                .where(
                        CONVERSATION.HOLDER_ID.isNotNull(),
                        CONVERSATION.STATE.eq(inline("claimed")),
                        CONVERSATION.STATE.in(inline("waiting"), inline("claimed")),
                        CONVERSATION.BRAND_ID.in(sight.brandIds()))
                .groupBy(CONVERSATION.HOLDER_ID)
                .fetchMap(row -> new MemberId(row.value1()), row -> row.value2());
    }
}
