package org.tertulia.listening.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.networks.ChannelRole;
import org.tertulia.shifts.reaching.Call;
import org.tertulia.shifts.reaching.Calls;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** A crisis calls people; somebody who looks at it ends the call. */
@TertuliaTest
class CrisisCallTest {

    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Ruling ruling;
    @Autowired Calls calls;

    @Test
    void anAlertOfACrisisBeginsACallAndAnyOtherDoesNot() {
        cast.moveIn();
        stage.keep();
        var rule = stage.rule(Kind.CRISIS);
        stage.in(() -> ruling.change(sight(CARLA), AlertsTest.worded(rule, "intoxicación")));
        var shop = stage.channel("Tienda que llama", ChannelRole.MANAGED);
        stage.past(shop.id().value(), 1);

        stage.hear(stage.say(shop, 12, "Cuánta gente hoy"));
        assertThat(stage.all()).hasSize(1);
        assertThat(begun()).isEmpty();

        stage.hear(stage.say(shop, 1, "Mi hijo está en el hospital con una intoxicación"));
        stage.hear(stage.say(shop, 1, "Otra intoxicación"));
        assertThat(begun()).hasSize(1);
        var call = begun().getFirst();
        assertThat(call.occasion()).isEqualTo(Occasion.CRISIS);
        assertThat(call.brand()).isEqualTo(OLMO);
        assertThat(call.state()).isEqualTo(Call.State.CALLING);

        stage.acknowledge(sight(CARLA), stage.all().getFirst().number(), Reason.FALSE_ALARM);
        // Over before anybody was called, it is listed no more.
        assertThat(begun()).isEmpty();
    }

    private List<Call> begun() {
        return calls.list(sight(CARLA), 0, 10);
    }
}
