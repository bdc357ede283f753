package org.tertulia.inbox.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.inbox.PauseReason;
import org.tertulia.inbox.Pausing;
import org.tertulia.inbox.Snoozing;
import org.tertulia.inbox.complaints.Complaining;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.crisis.Opening;
import org.tertulia.messages.MessageId;
import org.tertulia.playbook.situations.Reporting;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What who goes has to tell, on the page and for programs: promises, situations and crises. */
@TertuliaTest
class EndingTest {

    @Autowired Cast cast;
    @Autowired Relay relay;
    @Autowired Pausing pausing;
    @Autowired Snoozing snoozing;
    @Autowired Complaining complaining;
    @Autowired Reporting reporting;
    @Autowired Opening opening;
    @Autowired DSLContext db;
    @Autowired MockMvc web;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute("delete from shifts.shift");
    }

    @Test
    void allThatWasPromisedIsThere() throws Exception {
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var paused = relay.claimed(ANA);
        pausing.pause(sight(ANA), paused, PauseReason.AGREED, tomorrow);
        var snoozed = relay.claimed(ANA);
        snoozing.snooze(sight(ANA), snoozed, tomorrow);
        var complaint = complaining.file(sight(ANA), relay.claimed(ANA));

        page(
                ANA,
                allOf(
                        containsString("el reloj está parado hasta"),
                        containsString("Pospuesta hasta"),
                        containsString(complaint.reference() + ": resolver hasta el")));
        api(ANA).andExpect(
                        jsonPath("$.held[?(@.number == %d)].pausedUntil", (int) paused)
                                .isNotEmpty())
                .andExpect(
                        jsonPath("$.held[?(@.number == %d)].snoozedUntil", (int) snoozed)
                                .isNotEmpty())
                .andExpect(
                        jsonPath("$.held[?(@.complaint == '%s')]", complaint.reference())
                                .isNotEmpty());
    }

    @Test
    void ownSituationsWithoutADecisionAreThere() throws Exception {
        var conversation = relay.claimed(BEA);
        reporting.report(
                sight(BEA),
                new Reporting.Report(
                        OLMO,
                        conversation,
                        List.of(last(conversation)),
                        null,
                        "Pide un horno a medida",
                        null));

        page(BEA, containsString("Pide un horno a medida"));
        page(CARLA, not(containsString("Pide un horno a medida")));
        api(BEA).andExpect(jsonPath("$.situations[0].happened").value("Pide un horno a medida"));
    }

    @Test
    void aCrisisThatGoesOnIsThere() throws Exception {
        var alert =
                db.fetchSingle(
                                "insert into listening_alerts.alert (id, brand_id, kind, begun_at,"
                                        + " raised_at, ended_at) values (gen_random_uuid(), ?,"
                                        + " 'crisis', now(), now(), now()) returning number",
                                OLMO.value())
                        .get(0, Integer.class);
        var room = opening.open(sight(CARLA), alert, "Arde el horno 3");

        page(ANA, containsString("/crisis-rooms/" + room.number()));
        api(ANA).andExpect(jsonPath("$.crises[0].title").value("Arde el horno 3"));
    }

    @Test
    void aProgramHandsOver() throws Exception {
        var one = relay.claimed(ANA);
        send(ANA, "{\"conversations\":[%d],\"to\":\"bea\",\"note\":\"Es la tercera vez\"}", one)
                .andExpect(jsonPath("$.conversations").value(1))
                .andExpect(jsonPath("$.noted").value(true));
        assertThat(relay.holder(one)).isEqualTo("Bea");
        api(BEA).andExpect(jsonPath("$.notes[0].note").value("Es la tercera vez"));

        send(BEA, "{\"conversations\":[%d]}", one).andExpect(jsonPath("$.conversations").value(1));
        assertThat(relay.holder(one)).isNull();

        var other = relay.claimed(ANA);
        send(ANA, "{\"conversations\":[%d],\"to\":\"nadie\"}", other)
                .andExpect(status().isUnprocessableContent());
        web.perform(get("/api/v1/handover").with(Cast.as(RITA))).andExpect(status().isForbidden());
    }

    private MessageId last(long conversation) {
        return new MessageId(
                db.fetchSingle(
                                "select last_message_id from inbox.conversation where number = ?",
                                conversation)
                        .get(0, UUID.class));
    }

    private void page(SignedIn who, Matcher<String> text) throws Exception {
        web.perform(get("/handover").with(Cast.as(who))).andExpect(content().string(text));
    }

    private ResultActions api(SignedIn who) throws Exception {
        return web.perform(get("/api/v1/handover").with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(SignedIn who, String json, Object... numbers) throws Exception {
        return web.perform(
                post("/api/v1/handover")
                        .with(Cast.as(who))
                        .with(csrf())
                        .contentType(APPLICATION_JSON)
                        .content(json.formatted(numbers)));
    }
}
