package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.shifts.reaching.Call;
import org.tertulia.shifts.reaching.Calls;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** A promise about to break calls people, once whoever has it was told in vain. */
@TertuliaTest
class PromiseCallsTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Claiming claiming;
    @Autowired Warning warning;
    @Autowired Calls calls;
    @Autowired DSLContext db;

    @Test
    void theSecondWarningBeginsACallAndTheFirstDoesNot() {
        cast.moveIn();
        var page = shop.channel("Compromisos");
        shop.comments(page, Shop.DARIO, "¿Y mi mesa?", Instant.now().minus(Duration.ofHours(19)));
        var number = shop.latest();
        claiming.claim(sight(BEA), number);
        warn();
        assertThat(begun()).isEmpty();

        db.execute(
                "update inbox.conversation set asked_at = asked_at - interval '4 hours', due_at ="
                        + " due_at - interval '4 hours', tell_at = now() where number = ?",
                number);
        warn();

        var call = begun().getFirst();
        assertThat(begun()).hasSize(1);
        assertThat(call.occasion()).isEqualTo(Occasion.PROMISE);
        assertThat(call.brand()).isEqualTo(OLMO);
        assertThat(call.url()).isEqualTo("/conversations/" + number);
        assertThat(call.state()).isEqualTo(Call.State.CALLING);
    }

    private void warn() {
        while (warning.warn()) {
            // Until nobody is left to tell.
        }
    }

    private List<Call> begun() {
        return calls.list(sight(CARLA), 0, 10);
    }
}
