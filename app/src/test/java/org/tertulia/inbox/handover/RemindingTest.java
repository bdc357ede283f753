package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifications;
import org.tertulia.notifications.Notifying;
import org.tertulia.shifts.OnDuty;
import org.tertulia.shifts.Shift;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** Before a shift ends, who holds anything is reminded of the handover. */
@TertuliaTest
class RemindingTest {

    @Autowired Cast cast;
    @Autowired Relay relay;
    @Autowired OnDuty onDuty;
    @Autowired Notifying notifying;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
    }

    @Test
    void halfAnHourBeforeTheEndWhoHoldsAnythingIsRemindedOnce() {
        var shift = relay.shift(ANA, -1, 3);
        relay.claimed(ANA);
        var before = told(ANA);

        remindAt(shift, 31);
        assertThat(told(ANA)).isEqualTo(before);
        remindAt(shift, 30);
        remindAt(shift, 29);
        assertThat(told(ANA)).isEqualTo(before + 1);
    }

    @Test
    void whoHoldsNothingIsRemindedOnceTheyDo() {
        var shift = relay.shift(BEA, -1, 3);
        var before = told(BEA);
        remindAt(shift, 30);
        assertThat(told(BEA)).isEqualTo(before);

        relay.claimed(BEA);
        remindAt(shift, 10);
        assertThat(told(BEA)).isEqualTo(before + 1);
    }

    @Test
    void whoGoesOnInAnotherShiftIsNot() {
        var shift = relay.shift(ANA, -1, 3);
        relay.shift(ANA, 3, 6);
        relay.claimed(ANA);
        var before = told(ANA);

        remindAt(shift, 20);

        assertThat(told(ANA)).isEqualTo(before);
    }

    private void remindAt(Shift shift, int minutesBefore) {
        var clock = new MovingClock(shift.endsAt().minus(Duration.ofMinutes(minutesBefore)));
        new Reminding(db, transactions, onDuty, notifying, clock).remind();
    }

    private long told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream()
                .filter(it -> it.key().equals("inbox.notice.shiftEnds"))
                .count();
    }
}
