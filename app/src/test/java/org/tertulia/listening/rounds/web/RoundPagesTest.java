package org.tertulia.listening.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.rounds.Due;
import org.tertulia.listening.rounds.Plans;
import org.tertulia.listening.rounds.Round;
import org.tertulia.listening.rounds.RoundState;
import org.tertulia.listening.rounds.Rounds;
import org.tertulia.listening.rounds.Schedule;
import org.tertulia.listening.rounds.Stage;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class RoundPagesTest {

    private static final Sight CARLA = Cast.sight(Cast.CARLA);
    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Rounds rounds;
    @Autowired Plans plans;
    @Autowired Clock clock;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void beforeAnythingIsPlannedThePageSaysWhatRoundsAre() throws Exception {
        stage.channel("Primero");

        show("/rounds", Cast.CARLA)
                .andExpect(content().string(containsString("href=\"/rounds/plans\"")));
        show("/rounds/history?channel=" + stage.channel("Sin").number(), Cast.RITA)
                .andExpect(content().string(containsString("no ha tocado ninguna ronda")));
    }

    @Test
    void aSupervisorPlansSeveralChannelsWithOneForm() throws Exception {
        var one = stage.channel("Uno");
        var two = stage.channel("Dos");

        show("/rounds/plans?channel=" + one.number(), Cast.CARLA)
                .andExpect(
                        content().string(containsString("value=\"" + one.number() + "\" checked")));
        send(
                        "/rounds/plans",
                        Cast.CARLA,
                        "channels",
                        one.number() + "",
                        "channels",
                        two.number() + "",
                        "every",
                        "60",
                        "begins",
                        "08:00",
                        "ends",
                        "00:00",
                        "days",
                        "1",
                        "days",
                        "5",
                        "due",
                        "member:bea")
                .andExpect(status().isSeeOther());

        var plan = plans.find(CARLA, two.id()).orElseThrow();
        assertThat(plan.schedule())
                .isEqualTo(new Schedule(60, 480, 1440, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        assertThat(plan.due()).isEqualTo(new Due.Person(Cast.BEA.id()));
        show("/rounds/plans", Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("cada hora, de 8:00 a 24:00"),
                                                containsString("Bea"),
                                                not(containsString("name=\"channels\"")))));
        send("/rounds/plans/removal", Cast.CARLA, "channels", two.number() + "")
                .andExpect(status().isSeeOther());
        assertThat(plans.find(CARLA, two.id())).isEmpty();
    }

    @Test
    void aPlanThatCannotBeComesBackWithItsReason() throws Exception {
        var channel = stage.channel("Torcido");
        send(
                        "/rounds/plans",
                        Cast.CARLA,
                        "channels",
                        channel.number() + "",
                        "every",
                        "60",
                        "begins",
                        "20:00",
                        "ends",
                        "09:00",
                        "days",
                        "1",
                        "due",
                        "role:agent")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("antes de acabar"),
                                                containsString("value=\"20:00\""))));
        send(
                        "/rounds/plans",
                        Cast.CARLA,
                        "every",
                        "60",
                        "begins",
                        "9:00",
                        "ends",
                        "20:00",
                        "days",
                        "1",
                        "due",
                        "role:agent")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("al menos un canal")));
    }

    @Test
    void thePageShowsWhatIsNewAndIsSignedOff() throws Exception {
        var channel = opened("La plaza de abajo");
        stage.say(channel, "Un mensaje <b>nuevo</b>");
        var round = current(channel);

        show("/rounds", Cast.ANA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("La plaza de abajo"),
                                                containsString("1 mensaje nuevo"),
                                                containsString("&lt;b&gt;nuevo"),
                                                containsString(
                                                        "/rounds/"
                                                                + round.number()
                                                                + "/sign-off"))));
        send("/rounds/" + round.number() + "/sign-off", Cast.ANA, "upTo", head())
                .andExpect(status().isSeeOther());
        send("/rounds/" + round.number() + "/sign-off", Cast.BEA, "upTo", head())
                .andExpect(status().isSeeOther());

        var signOff = current(channel).signOff();
        assertThat(signOff).isNotNull();
        assertThat(signOff.by()).isEqualTo(Cast.ANA.id());
        show("/rounds/" + round.number(), Cast.RITA)
                .andExpect(content().string(allOf(containsString("Ana"), containsString("nuevo"))));
        show("/rounds/history?channel=" + channel.number(), Cast.RITA)
                .andExpect(
                        content().string(allOf(containsString("Ana"), containsString("a tiempo"))));
    }

    @Test
    void theQuietOnesAreSignedOffTogether() throws Exception {
        var one = opened("Callado uno");
        var two = opened("Callado dos");
        var loud = opened("Hablador");
        stage.say(loud, "Hola");

        send(
                        "/rounds/sign-off",
                        Cast.ANA,
                        "rounds",
                        current(one).number() + "",
                        "rounds",
                        current(two).number() + "",
                        "rounds",
                        current(loud).number() + "",
                        "upTo",
                        head())
                .andExpect(status().isSeeOther());

        assertThat(current(one).state(clock.instant())).isEqualTo(RoundState.PUNCTUAL);
        assertThat(current(two).signOff()).isNotNull();
        assertThat(current(loud).signOff()).isNull();
    }

    @Test
    void aReaderSeesAndDoesNotSignAndAnAgentDoesNotPlan() throws Exception {
        var channel = opened("Solo lectura");
        var path = "/rounds/" + current(channel).number() + "/sign-off";

        show("/rounds", Cast.RITA)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Solo lectura"),
                                                not(containsString(path)))));
        send(path, Cast.RITA, "upTo", "0").andExpect(status().isForbidden());
        send("/rounds/sign-off", Cast.RITA, "upTo", "0").andExpect(status().isForbidden());
        send("/rounds/plans", Cast.ANA).andExpect(status().isForbidden());
        send("/rounds/plans/removal", Cast.ANA).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotSeenIsNotFound() throws Exception {
        web.perform(get("/rounds/4711").with(Cast.as(Cast.ANA))).andExpect(status().isNotFound());
        send("/rounds/4711/sign-off", Cast.ANA, "upTo", "0").andExpect(status().isNotFound());
        web.perform(get("/rounds/history?channel=4711").with(Cast.as(Cast.ANA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void todayLeadsToTheRounds() throws Exception {
        opened("De hoy");

        show("/today", Cast.ANA).andExpect(content().string(containsString("href=\"/rounds\"")));
    }

    private Channel opened(String name) {
        return stage.opened(name, clock.instant());
    }

    private Round current(Channel channel) {
        return rounds.current(CARLA).stream()
                .filter(round -> round.channel().equals(channel.id()))
                .findFirst()
                .orElseThrow();
    }

    private String head() {
        return String.valueOf(stage.novelties.head());
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who))).andExpect(status().isOk());
    }

    private ResultActions send(String path, SignedIn who, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
