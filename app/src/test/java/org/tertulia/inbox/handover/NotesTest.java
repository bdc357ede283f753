package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifications;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Who comes on finds what was left since they were here, and is told that something was. */
@TertuliaTest
class NotesTest {

    @Autowired Cast cast;
    @Autowired Relay relay;
    @Autowired Passing passing;
    @Autowired Notes notes;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
        passing.pass(sight(ANA), List.of(), null, "Ojo con el horno");
    }

    @Test
    void aNoteIsThereAfterAWeekend() {
        assertThat(shown(Duration.ofHours(71))).contains("Ojo con el horno");
        assertThat(shown(Duration.ofHours(73))).isEmpty();
    }

    @Test
    void whoWasAwayForLongerFindsWhatWasLeftSinceTheirLastShift() {
        relay.shift(BEA, -20, -10);
        assertThat(shown(Duration.ofDays(9))).contains("Ojo con el horno");
    }

    @Test
    void whatWasLeftWithoutAWordTakesNoPlace() {
        db.execute(
                "insert into inbox_handover.handover (member_id, at, handed, returned)"
                        + " select ?, now(), 1, 0 from generate_series(1, 300)",
                CARLA.id().value());
        assertThat(shown(Duration.ofHours(1))).contains("Ojo con el horno");
    }

    @Test
    void whoComesOnIsToldOfANoteThatGoesToAll() {
        relay.shift(ANA, -3, 1);
        relay.shift(BEA, 1, 8);
        var before = told(BEA);
        var carla = told(CARLA);

        passing.pass(sight(ANA), List.of(), null, "La caldera sigue rota");

        assertThat(told(BEA)).isEqualTo(before + 1);
        assertThat(told(CARLA)).isEqualTo(carla);
    }

    private List<String> shown(Duration later) {
        return notes.of(sight(BEA), Instant.now().plus(later)).stream().map(Note::text).toList();
    }

    private long told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream()
                .filter(it -> it.key().equals("inbox.notice.handedOver"))
                .count();
    }
}
