package org.tertulia.shifts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.RITA;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.inbox.Shop;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Every uncovered hour can be read in words, not only the busiest. */
@TertuliaTest
class GapsTest {

    private static final LocalDate MONDAY =
            LocalDate.ofInstant(Instant.now(), Desk.MADRID)
                    .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired MockMvc web;

    @Test
    void theGapsBehindTheBusiestCanBeUnfolded() throws Exception {
        cast.moveIn();
        shop.channel("Mostrador a ratos");
        for (int day = 0; day < 7; day++) {
            var date = MONDAY.plusDays(day);
            desk.attends(ANA, date + "T09:00", date + "T17:00");
        }

        var page =
                web.perform(get("/shifts/coverage?week=" + MONDAY).with(Cast.as(RITA)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        var beforehand = page.indexOf("<details class=\"coverage-further\">");
        assertThat(beforehand).isPositive();
        assertThat(page.substring(0, beforehand).split("class=\"chip")).hasSize(1 + 4);
        assertThat(page.substring(beforehand)).contains("y 4 huecos más");
        assertThat(page.substring(beforehand).split("class=\"chip")).hasSize(1 + 4);
    }
}
