package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifications;
import org.tertulia.shifts.Rostering;
import org.tertulia.testing.Cast;
import org.tertulia.testing.MovingClock;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class HandoverTest {

    @Autowired Cast cast;
    @Autowired Relay relay;
    @Autowired Rostering rostering;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;
    @Autowired MockMvc web;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
    }

    @Test
    void whatIsChosenPassesToAColleagueWithANote() throws Exception {
        var one = relay.claimed(ANA);
        var other = relay.claimed(ANA);
        show(ANA).andExpect(content().string(containsString("value=\"" + one + "\" checked")));

        send(
                        ANA,
                        "conversations",
                        one + "",
                        "way",
                        "colleague",
                        "to",
                        "bea",
                        "note",
                        "Ojo con <él>")
                .andExpect(status().isSeeOther());

        assertThat(relay.holder(one)).isEqualTo("Bea");
        assertThat(relay.holder(other)).isEqualTo("Ana");
        assertThat(told(BEA)).contains("inbox.notice.handedOver");
        show(BEA).andExpect(content().string(containsString("Ojo con &lt;él&gt;")));
        web.perform(get("/conversations/" + one).with(Cast.as(BEA)))
                .andExpect(content().string(containsString("Ana se la pasó a Bea")));

        send(ANA, "conversations", one + "", "conversations", other + "", "way", "all")
                .andExpect(status().isSeeOther());
        assertThat(relay.holder(one)).isEqualTo("Bea");
        assertThat(relay.holder(other)).isNull();
    }

    @Test
    void nothingPassesToWhoCannotAnswerIt() throws Exception {
        var one = relay.claimed(ANA);
        send(ANA, "conversations", one + "", "way", "colleague", "to", "rita", "note", "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Rita no puede responder")));
        send(ANA, "conversations", one + "", "way", "colleague", "to", "nadie")
                .andExpect(status().isUnprocessableContent());
        send(ANA, "conversations", one + "", "way", "all", "note", "x".repeat(2_001))
                .andExpect(status().isUnprocessableContent());
        assertThat(relay.holder(one)).isEqualTo("Ana");
    }

    @Test
    void aQuarterOfAnHourAfterAShiftNothingIsInTheHandsOfWhoIsGone() {
        var ended = relay.shift(ANA, -4, 1);
        var one = relay.claimed(ANA);
        var clock = new MovingClock(ended.endsAt().plus(Duration.ofMinutes(14)));
        var relieving = relay.relieving(clock);
        relieving.relieve();
        assertThat(relay.holder(one)).isEqualTo("Ana");

        var before = told(CARLA).stream().filter("inbox.notice.offDuty"::equals).count();
        clock.pass(Duration.ofMinutes(1));
        relieving.relieve();
        relieving.relieve();

        assertThat(relay.holder(one)).isNull();
        assertThat(told(CARLA).stream().filter("inbox.notice.offDuty"::equals))
                .hasSize((int) before + 1);
    }

    @Test
    void whoGoesOnInAnotherShiftOrHasNoneKeepsWhatTheyHold() {
        var ended = relay.shift(ANA, -4, 1);
        relay.shift(ANA, 1, 5);
        var hers = relay.claimed(ANA);
        var theirs = relay.claimed(BEA);

        relay.relieving(new MovingClock(ended.endsAt().plus(Duration.ofMinutes(20)))).relieve();

        assertThat(relay.holder(hers)).isEqualTo("Ana");
        assertThat(relay.holder(theirs)).isEqualTo("Bea");
    }

    @Test
    void whatIsTakenOnAfterTheShiftStays() {
        var ended = relay.shift(ANA, -8, -1);
        var one = relay.claimed(ANA);

        relay.relieving(new MovingClock(Instant.now())).relieve();

        assertThat(ended.endsAt()).isBefore(Instant.now());
        assertThat(relay.holder(one)).isEqualTo("Ana");
    }

    @Test
    void whoseShiftIsTakenAwayWhileItRunsHoldsNothing() {
        var running = relay.shift(BEA, -1, 3);
        var one = relay.claimed(BEA);

        rostering.remove(sight(CARLA), running.number(), 1);

        assertThat(relay.holder(one)).isNull();
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 50).stream().map(it -> it.key()).toList();
    }

    private ResultActions show(SignedIn who) throws Exception {
        return web.perform(get("/handover").with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(SignedIn who, String... fields) throws Exception {
        var asked = post("/handover").with(Cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            asked.param(fields[i], fields[i + 1]);
        }
        return web.perform(asked);
    }
}
