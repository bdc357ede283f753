package org.tertulia.shifts.reaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.shifts.Desk;
import org.tertulia.shifts.emergency.BreakingGlass;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Who answers off duty, by an emergency hour, is told what happens in it. */
@TertuliaTest
class EmergencyReachTest {

    @Autowired Cast cast;
    @Autowired Desk desk;
    @Autowired BreakingGlass breaking;
    @Autowired Standings standings;
    @Autowired MockMvc web;

    @Test
    void whoTookAnEmergencyHourIsReachedInItAlone() throws Exception {
        cast.moveIn();
        var later =
                LocalDateTime.ofInstant(Instant.now(), Desk.MADRID)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusDays(2);
        desk.attends(ANA, later.toString(), later.plusHours(2).toString());
        assertThat(standings.reached(ANA.id(), Instant.now())).isFalse();

        var hour = breaking.take(sight(ANA), "Nadie coge el teléfono");

        assertThat(standings.own(sight(ANA), Instant.now()))
                .isEqualTo(new Standing.InEmergency(hour.endsAt()));
        assertThat(standings.reached(ANA.id(), Instant.now().plus(Duration.ofMinutes(61))))
                .isFalse();
        web.perform(get("/api/v1/reach").with(Cast.as(ANA)))
                .andExpect(jsonPath("$.reached").value(true));
    }
}
