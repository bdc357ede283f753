package org.tertulia.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.as;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.kernel.NotFound;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class NotifyingTest {

    /** Any sentence with one argument. */
    private static final String KEY = "organization.member.parted";

    @Autowired Cast cast;
    @Autowired Notifying notifying;
    @Autowired Notifications notifications;
    @Autowired MockMvc mvc;

    @BeforeEach
    void start() {
        cast.moveIn();
        notifying.readAll(Cast.ANA.id());
    }

    @Test
    void whatIsToldWaitsUntilItIsOpened() throws Exception {
        notifying.tell(Cast.ANA.id(), KEY, List.of("Darío"), "/conversations/1042");
        assertThat(notifications.of(Cast.ANA.id())).isEqualTo(1);
        mvc.perform(get("/notifications").with(as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Darío")));

        var id = notifications.list(Cast.ANA.id(), null, 1).getFirst().id();
        mvc.perform(post("/notifications/" + id + "/reading").with(as(Cast.ANA)).with(csrf()))
                .andExpect(header().string("Location", "/conversations/1042"));

        assertThat(notifications.of(Cast.ANA.id())).isZero();
    }

    @Test
    void nobodySeesOrOpensWhatOthersWereTold() {
        notifying.tell(Cast.ANA.id(), KEY, List.of("Darío"), "/conversations/1");
        var id = notifications.list(Cast.ANA.id(), null, 1).getFirst().id();

        assertThat(notifications.list(Cast.BEA.id(), null, 10)).isEmpty();
        assertThatThrownBy(() -> notifying.open(id, Cast.BEA.id())).isInstanceOf(NotFound.class);
        assertThat(notifications.of(Cast.ANA.id())).isEqualTo(1);
    }

    @Test
    void numbersStayNumbers() {
        notifying.tell(Cast.ANA.id(), KEY, List.of(7, "siete"), "/inbox");

        assertThat(notifications.list(Cast.ANA.id(), null, 1).getFirst().args())
                .containsExactly(7, "siete");
    }

    @Test
    void aLongListGoesOnWithOlderOnes() throws Exception {
        for (int i = 0; i < 60; i++) {
            notifying.tell(Cast.CARLA.id(), KEY, List.of("n" + i), "/inbox");
        }
        var first = notifications.list(Cast.CARLA.id(), null, 50);
        var rest = notifications.list(Cast.CARLA.id(), first.getLast().id(), 50);

        assertThat(first).hasSize(50);
        assertThat(rest).hasSize(10);
        mvc.perform(get("/notifications").with(as(Cast.CARLA)))
                .andExpect(content().string(Matchers.containsString("?before=")));
    }

    @Test
    void theBellCounts() throws Exception {
        notifying.tell(Cast.ANA.id(), KEY, List.of("Darío"), "/inbox");

        mvc.perform(get("/bell").with(as(Cast.ANA)))
                .andExpect(content().string(Matchers.containsString(">1<")));
        mvc.perform(post("/notifications/reading").with(as(Cast.ANA)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(notifications.of(Cast.ANA.id())).isZero();
    }
}
