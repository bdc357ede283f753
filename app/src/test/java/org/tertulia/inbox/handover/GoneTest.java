package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.SignedIn;
import org.tertulia.shifts.Excusing;
import org.tertulia.shifts.Rostering;
import org.tertulia.shifts.Shift;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

/** Who goes in the middle of a shift, whichever way the roster says so, leaves nothing behind. */
@TertuliaTest
class GoneTest {

    @Autowired Cast cast;
    @Autowired Relay relay;
    @Autowired Excusing excusing;
    @Autowired Rostering rostering;
    @Autowired DSLContext db;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        db.execute("delete from shifts.absence");
    }

    @Test
    void whoGoesHomeSickHoldsNothing() {
        var running = relay.shift(ANA, -1, 3);
        var one = relay.claimed(ANA);

        away(ANA, running);

        assertThat(relay.holder(one)).isNull();
    }

    @Test
    void whoIsAwayLaterKeepsWhatTheyHoldToday() {
        var running = relay.shift(ANA, -1, 3);
        var one = relay.claimed(ANA);
        var tomorrow = running.span().date().plusDays(2);

        excusing.excuse(sight(ANA), ANA.id(), tomorrow, tomorrow);

        assertThat(relay.holder(one)).isEqualTo("Ana");
    }

    @Test
    void anAbsenceNotedAfterTheShiftRelievesAllTheSame() {
        var ended = relay.shift(ANA, -4, 1);
        var one = relay.claimed(ANA);
        db.execute(
                "insert into shifts.absence (member_id, from_date, until_date, by_member, at)"
                        + " values (?, ?, ?, ?, now())",
                ANA.id().value(),
                ended.span().date(),
                ended.span().date(),
                ANA.id().value());

        relay.relieving(new MovingClock(ended.endsAt().plus(Duration.ofMinutes(15)))).relieve();

        assertThat(relay.holder(one)).isNull();
    }

    @Test
    void aSubstituteWhoIsReplacedHoldsNothing() {
        var running = relay.shift(ANA, -1, 3);
        rostering.substitute(sight(CARLA), running.number(), 1, BEA.id());
        var one = relay.claimed(BEA);

        rostering.substitute(sight(CARLA), running.number(), 2, CARLA.id());

        assertThat(relay.holder(one)).isNull();
    }

    @Test
    void aSubstituteWhoIsNeededNoMoreHoldsNothing() {
        var running = relay.shift(ANA, -1, 3);
        rostering.substitute(sight(CARLA), running.number(), 1, BEA.id());
        var one = relay.claimed(BEA);

        rostering.substitute(sight(CARLA), running.number(), 2, ANA.id());

        assertThat(relay.holder(one)).isNull();
    }

    @Test
    void whoseRunningShiftMovesToAnotherDayHoldsNothing() {
        var running = relay.shift(ANA, -1, 3);
        var one = relay.claimed(ANA);
        var later = running.span().date().plusDays(3);

        rostering.place(sight(CARLA), running.number(), 1, ANA.id(), later);

        assertThat(relay.holder(one)).isNull();
    }

    private void away(SignedIn who, Shift shift) {
        excusing.excuse(sight(who), who.id(), shift.span().date(), shift.span().date());
    }
}
