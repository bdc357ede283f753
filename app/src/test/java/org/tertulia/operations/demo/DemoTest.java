package org.tertulia.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.audit.Verifying;
import org.tertulia.kernel.Loop;
import org.tertulia.messages.Followers;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestPropertySource(properties = {"tertulia.demo=true", "tertulia.demo.per-minute=0"})
class DemoTest {

    @Autowired MovingIn movingIn;
    @Autowired Staging staging;
    @Autowired List<Loop> loops;
    @Autowired Followers followers;
    @Autowired Verifying verifying;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;

    @BeforeEach
    void open() {
        movingIn.moveIn();
        run();
    }

    /** All loops, until none has anything to do. */
    private void run() {
        var worked = true;
        while (worked) {
            worked = false;
            for (var loop : loops) {
                worked |= loop.round();
            }
            worked |= followers.round();
        }
    }

    @Test
    void conversationsStandInEveryState() {
        assertThat(states())
                .containsEntry("waiting", 6)
                .containsEntry("claimed", 3)
                .containsEntry("answered", 1)
                .containsEntry("closed", 4);
        assertThat(count("inbox.conversation where due_at < now() and state = 'waiting'"))
                .isEqualTo(1);
        assertThat(count("inbox.act where what = 'reopened'")).isEqualTo(1);
        assertThat(count("networks.outbound where state = 'confirmed'")).isEqualTo(4);
        assertThat(count("listening.watch")).isEqualTo(4);
        assertThat(verifying.verify().intact()).isTrue();
    }

    @Test
    void someSayHowItWasAndSomeAnswersWereReviewed() {
        assertThat(count("inbox_satisfaction.remark")).isEqualTo(3);
        assertThat(count("inbox_review.review")).isEqualTo(2);
        assertThat(count("inbox_review.pick where done_at is null")).isEqualTo(2);
    }

    @Test
    void oneAnswerIsInDoubt() {
        assertThat(count("inbox.conversation where delivery = 'unknown'")).isEqualTo(1);
    }

    @Test
    void twoWeeksOfTalkHaveAWave() {
        var days =
                db.fetch(
                                "select count(distinct message_id)::int from listening.mention"
                                        + " group by extract(day from now() - at)")
                        .getValues(0, Integer.class);

        assertThat(days.stream().mapToInt(Integer::intValue).sum()).isBetween(150, 300);
        assertThat(Collections.max(days)).isGreaterThan(40);
        assertThat(count("listening_alerts.alert where acknowledged_at is null")).isEqualTo(1);
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = everything();

        movingIn.moveIn();
        run();

        assertThat(everything()).isEqualTo(before);
        assertThat(count("audit.entry where type = 'operations.DemoStaged'")).isEqualTo(1);
    }

    @Test
    void theDoorOffersItsPeople() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(content().string(containsString("class=\"demo\"")))
                .andExpect(content().string(containsString("carla@olmo.example")));
        mvc.perform(
                        post("/sign-in")
                                .with(csrf())
                                .header("Accept-Language", "es")
                                .param("email", Colleague.CARLA.email())
                                .param("password", Colleague.PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/"));
        assertThat(movingIn.sight(Colleague.CARLA).who().locale().getLanguage()).isEqualTo("es");
    }

    @Test
    void thePaperCanBeReadByWhoeverListens() throws Exception {
        mvc.perform(get(PaperFeed.PATH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("gaceta-1")));
    }

    private Map<String, Integer> states() {
        return db
                .fetch("select state, count(*)::int from inbox.conversation group by state")
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }

    private List<Integer> everything() {
        return List.of(
                count("audit.entry"),
                count("organization.member"),
                count("networks.channel"),
                count("networks_plaza.entry"),
                count("messages.stream"),
                count("inbox.act"),
                count("listening.watch"));
    }

    private int count(String what) {
        return db.fetchSingle("select count(*)::int from " + what).get(0, Integer.class);
    }
}
