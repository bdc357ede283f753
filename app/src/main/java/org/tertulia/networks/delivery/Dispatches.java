package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.networks.db.Tables.ATTEMPT;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.CrashPoint;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.DeliverySettled;
import org.tertulia.networks.Speaking.Opening;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.db.tables.records.AttemptRecord;
import org.tertulia.networks.db.tables.records.OutboundRecord;
import org.tertulia.networks.delivery.Dispatch.Act;

/**
 * The outbound rows as the courier handles them. What is due, and whose lease ran out, the
 * database's clock decides, since several programs may work on one database. What becomes of a row
 * {@link Standing} and {@link Way} say; here it is written down.
 */
@Repository
class Dispatches implements Desk {

    /** Of one channel at once: the others, and its own network's budget, are not run over. */
    private static final int PER_CHANNEL = 4;

    private static final List<String> SOUGHT = List.of("armed", "unknown");
    private static final List<String> DUE = List.of("queued", "armed", "unknown");
    private static final Actor PROGRAM = new Actor.Program("networks");

    private final DSLContext db;
    private final Luggage luggage;
    private final ApplicationEventPublisher events;

    Dispatches(DSLContext db, Luggage luggage, ApplicationEventPublisher events) {
        this.db = db;
        this.luggage = luggage;
        this.events = events;
    }

    @Override
    @Transactional
    public List<Dispatch> claim(int most, Collection<ChannelId> except, boolean paused) {
        var now = now();
        var due =
                OUTBOUND.NEXT_AT
                        .le(now)
                        .and(OUTBOUND.STATE.in(paused ? SOUGHT : DUE))
                        .and(OUTBOUND.STATE.ne("queued").or(itsTurn()))
                        .and(
                                OUTBOUND.CHANNEL_ID.notIn(
                                        except.stream().map(ChannelId::value).toList()));
        var rows =
                db.selectFrom(OUTBOUND)
                        .where(due, OUTBOUND.ID.in(fewPerChannel(due)))
                        .orderBy(OUTBOUND.NEXT_AT, OUTBOUND.SEQ)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        var taken = new ArrayList<Dispatch>();
        for (var row : rows) {
            take(row, now).ifPresent(taken::add);
        }
        CrashPoint.hit("delivery.claiming");
        AfterCommit.run(() -> CrashPoint.hit("delivery.armed"));
        return taken;
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

    private static Select<Record1<UUID>> fewPerChannel(Condition due) {
        var id = field(name("id"), UUID.class);
        var rank = field(name("rank"), Integer.class);
        var ranked =
                select(
                                OUTBOUND.ID.as(id),
                                rowNumber()
                                        .over()
                                        .partitionBy(OUTBOUND.CHANNEL_ID)
                                        .orderBy(OUTBOUND.NEXT_AT, OUTBOUND.SEQ)
                                        .as(rank))
                        .from(OUTBOUND)
                        .where(due)
                        .asTable("ranked");
        return select(id).from(ranked).where(rank.le(PER_CHANNEL));
    }

    /** Empty when nothing is to be carried. */
    private Optional<Dispatch> take(OutboundRecord row, Instant now) {
        var found = standing(row);
        var act = found.act(now);
        if (act == Act.HOLD) {
            write(row, found.settled(Way.missed(), now), Way.missed(), PROGRAM, now);
            return Optional.empty();
        }
        if (act == Act.SEND && row.getText() == null) {
            write(row, found.settled(Way.erased(), now), Way.erased(), PROGRAM, now);
            return Optional.empty();
        }
        var standing = found.taken(act, now);
        row.setLeasedUntil(standing.due());
        store(row, standing);
        note(row, act == Act.SEND ? "armed" : "looked", now, null, null);
        return Optional.of(
                new Dispatch(
                        row.getId(),
                        row.getMessageId(),
                        new ChannelId(row.getChannelId()),
                        act,
                        standing,
                        now,
                        outgoing(row)));
    }

    private Outgoing outgoing(OutboundRecord row) {
        return new Outgoing(
                row.getIdempotencyKey().toString(),
                Outgoing.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                row.getInReplyTo(),
                // Erased meanwhile: it is only looked for.
                row.getText() == null ? "" : row.getText(),
                row.getCreatedAt(),
                opening(row),
                luggage.of(row.getId()));
    }

    private static @Nullable Opening opening(OutboundRecord row) {
        var to = row.getRecipient();
        var subject = row.getSubject();
        return to == null || subject == null ? null : new Opening(to, subject);
    }

    private Standing standing(OutboundRecord row) {
        var since = row.getCreatedAt();
        @Nullable Instant armedAt = null;
        var sent = 0;
        var looked = 0;
        for (var attempt : attempts(row)) {
            switch (attempt.getWhat()) {
                case "armed" -> {
                    armedAt = attempt.getAt();
                    sent++;
                    looked = 0;
                }
                case "looked" -> looked++;
                case "decided" ->
                        since =
                                Deciding.BY_HAND.equals(attempt.getOutcome())
                                        ? attempt.getAt()
                                        : since;
                default -> throw new IllegalStateException(attempt.getWhat());
            }
        }
        return new Standing(
                State.of(row.getState()),
                since,
                row.getNextAt(),
                row.getLease(),
                row.getAbsences(),
                row.getKeyUntil(),
                armedAt,
                sent,
                looked);
    }

    private List<AttemptRecord> attempts(OutboundRecord row) {
        return db.selectFrom(ATTEMPT)
                .where(ATTEMPT.OUTBOUND_ID.eq(row.getId()))
                .orderBy(ATTEMPT.N)
                .fetch();
    }

    @Override
    @Transactional
    public boolean settle(Dispatch dispatch, Settlement settlement) {
        var row =
                db.selectFrom(OUTBOUND)
                        .where(OUTBOUND.ID.eq(dispatch.id()))
                        .forUpdate()
                        .fetchSingle();
        var found = standing(row);
        if (!found.heldUnder(dispatch.standing().lease())) {
            return false;
        }
        var now = now();
        write(row, found.settled(settlement, now), settlement, PROGRAM, now);
        if (settlement.quiet() != null) {
            // The network wants to hear nothing from us on this channel until then.
            postpone(OUTBOUND.CHANNEL_ID.eq(row.getChannelId()), now.plus(settlement.quiet()));
        }
        CrashPoint.hit("delivery.settling");
        return true;
    }

    /** The queued rows of that kind are not touched before then. */
    private void postpone(Condition which, Instant until) {
        var waiting =
                select(OUTBOUND.ID)
                        .from(OUTBOUND)
                        .where(which, OUTBOUND.STATE.eq("queued"), OUTBOUND.NEXT_AT.lt(until))
                        .forUpdate()
                        .skipLocked();
        db.update(OUTBOUND).set(OUTBOUND.NEXT_AT, until).where(OUTBOUND.ID.in(waiting)).execute();
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
        var now = now();
        write(row, standing(row).decided(settlement, now), settlement, by, now);
        return true;
    }

    /** Has all that was queued before that time sought before it is sent, if at all. */
    @Transactional
    public void doubt(Instant before) {
        var now = now();
        db.selectFrom(OUTBOUND)
                .where(OUTBOUND.STATE.in("queued", "unknown"))
                .and(OUTBOUND.CREATED_AT.lt(before))
                .orderBy(OUTBOUND.SEQ)
                .forUpdate()
                .fetch()
                .forEach(row -> doubt(row, now));
    }

    private void doubt(OutboundRecord row, Instant now) {
        var settlement = Settlement.unknown("restored", Duration.ZERO, null, 0, row.getCreatedAt());
        write(row, standing(row).takenBack(settlement, now), settlement, PROGRAM, now);
    }

    private void write(
            OutboundRecord row, Standing standing, Settlement settlement, Actor by, Instant now) {
        var before = row.getState();
        row.setLeasedUntil(null);
        row.setRemoteId(settlement.remoteId());
        row.setRemoteUrl(settlement.remoteUrl());
        row.setTrouble(settlement.trouble());
        row.setTroubleDetail(settlement.detail());
        row.setSettledAt(standing.state().settled() ? now : null);
        store(row, standing);
        if (standing.state().settled()) {
            // What waited for it in its thread is due only now.
            postpone(OUTBOUND.THREAD.eq(row.getThread()), now);
        }
        note(row, "decided", now, settlement.outcome(), settlement.detail());
        if (!before.equals(row.getState()) && standing.state() != State.QUEUED) {
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

    private static void store(OutboundRecord row, Standing standing) {
        row.setState(standing.state().column);
        row.setNextAt(standing.due());
        row.setLease(standing.lease());
        row.setAbsences(standing.absences());
        row.setKeyUntil(standing.keyUntil());
        row.update();
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
