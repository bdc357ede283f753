package org.tertulia.inbox.handover;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.handover.db.Tables.RELIEF;
import static org.tertulia.shifts.read.Tables.SHIFT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.inbox.HandingOver;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.shifts.OnDuty;
import org.tertulia.shifts.ShiftsFact.AbsenceNoted;
import org.tertulia.shifts.ShiftsFact.ShiftChanged;
import org.tertulia.shifts.ShiftsFact.ShiftRemoved;
import org.tertulia.shifts.ShiftsFact.SubstituteNamed;

/**
 * Some time after a shift ended, what its member still holds waits for all again, and supervisors
 * read so; unless another shift of theirs has begun by then. Whoever is away had a shift all the
 * same. Each shift is looked at once, whichever program does.
 */
@Component
class Relieving {

    /** Time to finish a sentence, and to hand over by hand. */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** What ended longer ago, while the program stood still, is history. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private static final Duration KEPT = Duration.ofDays(31);

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final HandingOver handingOver;
    private final Handovers handovers;
    private final OnDuty onDuty;
    private final Members members;
    private final Notifying notifying;
    private final Clock clock;

    Relieving(
            DSLContext db,
            TransactionOperations transactions,
            HandingOver handingOver,
            Handovers handovers,
            OnDuty onDuty,
            Members members,
            Notifying notifying,
            Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.onDuty = onDuty;
        this.members = members;
        this.notifying = notifying;
        this.clock = clock;
    }

    /** A shift that is over. */
    private record Ended(int shift, MemberId member, Instant at) {}

    void relieve() {
        var now = clock.instant();
        for (var ended : ended(now)) {
            transactions.executeWithoutResult(status -> relieve(ended, now));
        }
        handovers.forget(now.minus(KEPT));
    }

    private List<Ended> ended(Instant now) {
        return db.select(SHIFT.NUMBER, SHIFT.MEMBER_ID, SHIFT.ENDS_AT)
                .from(SHIFT)
                .where(SHIFT.ENDS_AT.gt(now.minus(LONGEST)), SHIFT.ENDS_AT.le(now.minus(GRACE)))
                .and(
                        notExists(
                                selectOne()
                                        .from(RELIEF)
                                        .where(RELIEF.SHIFT_NUMBER.eq(SHIFT.NUMBER))))
                .orderBy(SHIFT.ENDS_AT, SHIFT.NUMBER)
                .fetch(row -> new Ended(row.value1(), new MemberId(row.value2()), row.value3()));
    }

    private void relieve(Ended ended, Instant now) {
        var mine =
                db.insertInto(RELIEF)
                        .set(RELIEF.SHIFT_NUMBER, ended.shift())
                        .set(RELIEF.AT, now)
                        .onConflictDoNothing()
                        .execute();
        if (mine == 0 || onDuty.of(ended.member(), now).isPresent()) {
            return;
        }
        var returned = handingOver.returnFrom(ended.member(), ended.at(), now);
        if (returned > 0) {
            tell(ended.member(), returned);
        }
    }

    /** A shift that was on is taken away. */
    @EventListener(id = "inbox.handover.removed")
    void on(ShiftRemoved removed) {
        if (!removed.begins().isAfter(removed.at())) {
            stop(removed.member(), removed.at());
        }
    }

    /** A shift that was on is somebody else's, or at another time. */
    @EventListener(id = "inbox.handover.changed")
    void on(ShiftChanged changed) {
        if (!changed.began().isAfter(changed.at())) {
            stop(changed.from(), changed.at());
        }
    }

    /** A shift that is on is somebody else's to do, who stands in or stood in until now. */
    @EventListener(id = "inbox.handover.substituted")
    void on(SubstituteNamed named) {
        if (runs(SHIFT.NUMBER.eq(named.shift()), named.at())) {
            stop(named.from(), named.at());
        }
    }

    /** Who goes home in the middle of a shift. */
    @EventListener(id = "inbox.handover.away")
    void on(AbsenceNoted noted) {
        if (runs(SHIFT.MEMBER_ID.eq(noted.member().value()), noted.at())) {
            stop(noted.member(), noted.at());
        }
    }

    private boolean runs(Condition which, Instant at) {
        return db.fetchExists(SHIFT, which, SHIFT.BEGINS_AT.le(at), SHIFT.ENDS_AT.gt(at));
    }

    private void stop(MemberId member, Instant at) {
        if (onDuty.of(member, at).isEmpty()) {
            var returned = handingOver.returnFrom(member, at, at);
            if (returned > 0) {
                tell(member, returned);
            }
        }
    }

    private void tell(MemberId member, int returned) {
        var name = members.names(List.of(member)).getOrDefault(member, "");
        var told = new HashSet<>(members.supervising());
        told.add(member);
        told.forEach(
                who ->
                        notifying.tell(
                                who,
                                "inbox.notice.offDuty",
                                List.of(name, returned),
                                "/inbox?tab=waiting"));
    }
}
