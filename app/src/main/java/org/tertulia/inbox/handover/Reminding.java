package org.tertulia.inbox.handover;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tertulia.inbox.handover.db.Tables.REMINDER;
import static org.tertulia.inbox.read.Tables.CONVERSATION;
import static org.tertulia.shifts.read.Tables.SHIFT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.MemberId;
import org.tertulia.notifications.Notifying;
import org.tertulia.shifts.OnDuty;

/**
 * Some time before a shift ends, who holds anything then is reminded of the handover, once; not who
 * goes on in another shift.
 */
@Component
class Reminding {

    static final Duration BEFORE = Duration.ofMinutes(30);

    private final DSLContext db;
    private final TransactionOperations transactions;
    private final OnDuty onDuty;
    private final Notifying notifying;
    private final Clock clock;

    Reminding(
            DSLContext db,
            TransactionOperations transactions,
            OnDuty onDuty,
            Notifying notifying,
            Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.onDuty = onDuty;
        this.notifying = notifying;
        this.clock = clock;
    }

    private record Soon(int shift, MemberId member, Instant ends) {}

    void remind() {
        var now = clock.instant();
        for (var soon : soon(now)) {
            transactions.executeWithoutResult(status -> remind(soon, now));
        }
    }

    private List<Soon> soon(Instant now) {
        return db.select(SHIFT.NUMBER, SHIFT.MEMBER_ID, SHIFT.ENDS_AT)
                .from(SHIFT)
                .where(SHIFT.BEGINS_AT.le(now))
                .and(SHIFT.ENDS_AT.gt(now))
                .and(SHIFT.ENDS_AT.le(now.plus(BEFORE)))
                .and(
                        notExists(
                                selectOne()
                                        .from(REMINDER)
                                        .where(REMINDER.SHIFT_NUMBER.eq(SHIFT.NUMBER))
                                        .and(REMINDER.ENDS_AT.eq(SHIFT.ENDS_AT))))
                .orderBy(SHIFT.ENDS_AT, SHIFT.NUMBER)
                .fetch(row -> new Soon(row.value1(), new MemberId(row.value2()), row.value3()));
    }

    private void remind(Soon soon, Instant now) {
        var holds = holds(soon.member());
        if (holds == 0
                || onDuty.of(soon.member(), now).isEmpty()
                || onDuty.of(soon.member(), soon.ends()).isPresent()
                || !mine(soon, now)) {
            return;
        }
        var left = Duration.between(now, soon.ends()).plusSeconds(59).toMinutes();
        notifying.tell(soon.member(), "inbox.notice.shiftEnds", List.of(left, holds), "/handover");
    }

    private int holds(MemberId member) {
        return db.fetchCount(CONVERSATION, CONVERSATION.HOLDER_ID.eq(member.value()));
    }

    /** Whichever program writes it first reminds. */
    private boolean mine(Soon soon, Instant now) {
        return db.insertInto(REMINDER)
                        .set(REMINDER.SHIFT_NUMBER, soon.shift())
                        .set(REMINDER.ENDS_AT, soon.ends())
                        .set(REMINDER.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
