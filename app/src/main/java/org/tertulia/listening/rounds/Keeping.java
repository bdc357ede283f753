package org.tertulia.listening.rounds;

import static org.tertulia.listening.rounds.db.Tables.PLAN;
import static org.tertulia.listening.rounds.db.Tables.ROUND;
import static org.tertulia.networks.read.Tables.CHANNEL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.web.Live;

/**
 * Keeps the rounds by the clock: writes down those that have become due, calls off those of
 * channels that are not looked at, and has told who is late. Whenever it runs, and however often,
 * the same rounds come of it; of several programs on one database one keeps at a time.
 */
@Component
class Keeping {

    /** A program that stood still for longer has nothing to say about the time before. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final String ACTIVE = "active";

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final Plans plans;
    private final Rounds rounds;
    private final WhoseTurn turns;
    private final Reminding reminding;
    private final Clock clock;
    private final Live live;

    Keeping(
            DSLContext db,
            TransactionOperations transactions,
            Plans plans,
            Rounds rounds,
            WhoseTurn turns,
            Reminding reminding,
            Clock clock,
            Live live) {
        this.db = db;
        this.transactions = transactions;
        this.plans = plans;
        this.rounds = rounds;
        this.turns = turns;
        this.reminding = reminding;
        this.clock = clock;
        this.live = live;
    }

    /** A plan, until when its rounds are written down, and whether its channel is looked at. */
    private record Kept(Plan plan, Instant written, boolean active) {

        List<Schedule.Slot> due(Instant now, ZoneId zone) {
            var longest = now.minus(LONGEST);
            return plan.schedule()
                    .between(written.isBefore(longest) ? longest : written, now, zone);
        }
    }

    /** A round that has become due. */
    private record Opened(Plan plan, Schedule.Slot slot) {}

    /** Brings everything up to now. */
    void keep() {
        transactions.executeWithoutResult(
                status -> {
                    var now = clock.instant();
                    var zone = plans.zone();
                    callOff(now);
                    open(now, zone);
                    reminding.remind(now, zone);
                });
    }

    private void callOff(Instant now) {
        var resting = DSL.select(CHANNEL.ID).from(CHANNEL).where(CHANNEL.STATE.ne(ACTIVE));
        rounds.callOff(ROUND.CHANNEL_ID.in(resting), now)
                .forEach(brand -> live.nudge(brand, Planning.NUDGE));
    }

    private void open(Instant now, ZoneId zone) {
        var opened = new ArrayList<Opened>();
        for (var each : held(withRoundsDue(now, zone))) {
            if (each.active()) {
                each.due(now, zone).forEach(slot -> opened.add(new Opened(each.plan(), slot)));
            }
            db.update(PLAN)
                    .set(PLAN.WRITTEN_UNTIL, now)
                    .where(PLAN.CHANNEL_ID.eq(each.plan().channel().value()))
                    .execute();
        }
        // Their numbers are the order of the history.
        opened.sort(Comparator.comparing(each -> each.slot().due()));
        opened.forEach(each -> write(each.plan(), each.slot()));
        opened.stream()
                .map(each -> each.plan().brand())
                .distinct()
                .forEach(brand -> live.nudge(brand, Planning.NUDGE));
    }

    /** Mostly none: a lock is a write, and nothing is written while nothing is due. */
    private List<UUID> withRoundsDue(Instant now, ZoneId zone) {
        return select().fetch(Keeping::kept).stream()
                .filter(each -> !each.due(now, zone).isEmpty())
                .map(each -> each.plan().channel().value())
                .toList();
    }

    /** Those that nobody signs or plans at this moment; they come next time. */
    private List<Kept> held(List<UUID> channels) {
        return channels.isEmpty()
                ? List.of()
                : select().where(PLAN.CHANNEL_ID.in(channels))
                        .orderBy(PLAN.CHANNEL_ID)
                        .forUpdate()
                        .of(PLAN)
                        .skipLocked()
                        .fetch(Keeping::kept);
    }

    private SelectOnConditionStep<?> select() {
        return db.select(PLAN.asterisk(), CHANNEL.STATE)
                .from(PLAN)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(PLAN.CHANNEL_ID));
    }

    private static Kept kept(Record row) {
        return new Kept(
                Plans.plan(row.into(PLAN)),
                row.get(PLAN.WRITTEN_UNTIL),
                row.get(CHANNEL.STATE).equals(ACTIVE));
    }

    private void write(Plan plan, Schedule.Slot slot) {
        var due = turns.of(plan.channel(), plan.due(), slot.due());
        db.insertInto(ROUND)
                .set(ROUND.CHANNEL_ID, plan.channel().value())
                .set(ROUND.BRAND_ID, plan.brand().value())
                .set(ROUND.DUE_AT, slot.due())
                .set(ROUND.LATE_AT, slot.late())
                .set(ROUND.CLOSES_AT, slot.closes())
                .set(ROUND.DUE_MEMBER, Turns.member(due))
                .set(ROUND.DUE_ROLE, Turns.role(due))
                .onConflictDoNothing()
                .execute();
    }
}
