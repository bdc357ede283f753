package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.networks.db.Tables.ATTEMPT;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.Actor;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.DeliverySettled;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.db.tables.records.OutboundRecord;
import org.tertulia.networks.delivery.Dispatch.Act;

/**
 * The outbound rows as the courier handles them. What is due, and whose lease ran out, the
 * database's clock decides, since several programs may work on one database.
 */
@Repository
class Dispatches {

    /** Longer than the longest request: a row held longer was left by a program that died. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final List<String> SOUGHT = List.of("armed", "unknown");
    private static final List<String> DUE = List.of("queued", "armed", "unknown");

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    Dispatches(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /**
     * Takes what is due and writes down, before any request leaves, what will be done with it.
     * While publishing is {@code paused} that is only what is to be sought.
     */
    @Transactional
    public List<Dispatch> claim(int most, boolean paused) {
        var now = now();
        return db.selectFrom(OUTBOUND)
                .where(OUTBOUND.NEXT_AT.le(now))
                .and(OUTBOUND.STATE.in(paused ? SOUGHT : DUE))
                .and(OUTBOUND.STATE.ne("queued").or(itsTurn()))
                .orderBy(OUTBOUND.NEXT_AT, OUTBOUND.SEQ)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch()
                .map(row -> take(row, now));
    }

    /**
     * All that was said before it in its thread has come to its end. Only settled rows let the next
     * one pass and none is ever unsettled, so a courier that died, or one that looks at the same
     * moment, changes nothing.
     */
    private static Condition itsTurn() {
        var before = OUTBOUND.as("before");
        return notExists(
                selectOne()
                        .from(before)
                        .where(before.THREAD.eq(OUTBOUND.THREAD))
                        .and(before.SEQ.lt(OUTBOUND.SEQ))
                        .and(before.SETTLED_AT.isNull()));
    }

    private Dispatch take(OutboundRecord row, Instant now) {
        // An armed row that is due again was left by a courier that died: its request may have
        // left.
        var act = row.getState().equals("queued") ? Act.SEND : Act.SEEK;
        var lease = row.getLease() + 1;
        row.setState(act == Act.SEND ? "armed" : "unknown");
        row.setLease(lease);
        row.setLeasedUntil(now.plus(LEASE));
        row.setNextAt(now.plus(LEASE));
        row.update();
        note(row, act == Act.SEND ? "armed" : "looked", now, null, null);
        return dispatch(row, act, lease, now);
    }

    private Dispatch dispatch(OutboundRecord row, Act act, int lease, Instant now) {
        var armed =
                db.select(ATTEMPT.AT, ATTEMPT.WHAT)
                        .from(ATTEMPT)
                        .where(ATTEMPT.OUTBOUND_ID.eq(row.getId()))
                        .orderBy(ATTEMPT.N)
                        .fetch();
        var first =
                armed.stream()
                        .filter(attempt -> attempt.value2().equals("armed"))
                        .findFirst()
                        .map(attempt -> attempt.value1())
                        // Sought without ever having been armed here: somebody else may have sent
                        // it at once.
                        .orElse(act == Act.SEND ? now : row.getCreatedAt());
        var sent = (int) armed.stream().filter(attempt -> attempt.value2().equals("armed")).count();
        return new Dispatch(
                row.getId(),
                row.getMessageId(),
                new ChannelId(row.getChannelId()),
                act,
                lease,
                sent,
                armed.size() - sent,
                row.getAbsences(),
                Duration.between(first, now),
                Duration.between(row.getCreatedAt(), now),
                new Outgoing(
                        row.getIdempotencyKey().toString(),
                        Outgoing.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                        row.getInReplyTo(),
                        // Erased meanwhile: there is nothing left to say, only to look for.
                        row.getText() == null ? "" : row.getText(),
                        row.getCreatedAt()));
    }

    /** Writes how it went, unless somebody else holds it by now; says whether it did. */
    @Transactional
    public boolean settle(Dispatch dispatch, Settlement settlement) {
        var row =
                db.selectFrom(OUTBOUND)
                        .where(OUTBOUND.ID.eq(dispatch.id()))
                        .and(OUTBOUND.LEASE.eq(dispatch.lease()))
                        .and(OUTBOUND.STATE.in("armed", "unknown"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) {
            return false;
        }
        write(row, settlement, new Actor.Program("networks"));
        return true;
    }

    /** Writes a person's decision about a row that needs one; false when it no longer does. */
    @Transactional
    public boolean decide(UUID message, Settlement settlement, Actor by) {
        var row =
                db.selectFrom(OUTBOUND)
                        .where(OUTBOUND.MESSAGE_ID.eq(message))
                        .and(OUTBOUND.STATE.eq("needs-person"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) {
            return false;
        }
        row.setLease(row.getLease() + 1);
        write(row, settlement, by);
        return true;
    }

    /** Has all that was queued before that time sought before it is sent, if at all. */
    @Transactional
    public void doubt(Instant before) {
        db.selectFrom(OUTBOUND)
                .where(OUTBOUND.STATE.in("queued", "unknown"))
                .and(OUTBOUND.CREATED_AT.lt(before))
                .orderBy(OUTBOUND.SEQ)
                .forUpdate()
                .fetch()
                .forEach(
                        row -> {
                            row.setLease(row.getLease() + 1);
                            write(
                                    row,
                                    Settlement.unknown("restored", Duration.ZERO, null, 0),
                                    new Actor.Program("networks"));
                        });
    }

    private void write(OutboundRecord row, Settlement settlement, Actor by) {
        var now = now();
        var before = row.getState();
        row.setState(settlement.state().column);
        row.setNextAt(settlement.after() == null ? null : now.plus(settlement.after()));
        row.setLeasedUntil(null);
        row.setRemoteId(settlement.remoteId());
        row.setRemoteUrl(settlement.remoteUrl());
        row.setTrouble(settlement.trouble());
        row.setTroubleDetail(settlement.detail());
        row.setAbsences(settlement.absences());
        row.setSettledAt(settlement.state().settled() ? now : null);
        row.update();
        note(row, "decided", now, settlement.outcome(), settlement.detail());
        if (!before.equals(row.getState()) && settlement.state() != Settlement.State.QUEUED) {
            events.publishEvent(
                    new DeliverySettled(
                            row.getMessageId(),
                            new ChannelId(row.getChannelId()),
                            row.getState(),
                            row.getRemoteId(),
                            row.getTrouble(),
                            by,
                            now));
        }
    }

    private void note(
            OutboundRecord row,
            String what,
            Instant at,
            @Nullable String outcome,
            @Nullable String detail) {
        var last =
                db.select(coalesce(max(ATTEMPT.N), 0))
                        .from(ATTEMPT)
                        .where(ATTEMPT.OUTBOUND_ID.eq(row.getId()))
                        .fetchSingle()
                        .value1();
        db.insertInto(ATTEMPT)
                .set(ATTEMPT.OUTBOUND_ID, row.getId())
                .set(ATTEMPT.N, last + 1)
                .set(ATTEMPT.WHAT, what)
                .set(ATTEMPT.AT, at)
                .set(ATTEMPT.OUTCOME, outcome)
                .set(ATTEMPT.DETAIL, detail)
                .execute();
    }

    private Instant now() {
        return db.select(currentInstant()).fetchSingle().value1();
    }
}
