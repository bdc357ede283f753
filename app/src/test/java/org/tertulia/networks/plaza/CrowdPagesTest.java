package org.tertulia.networks.plaza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class CrowdPagesTest {

    @Autowired Cast cast;
    @Autowired Connecting connecting;
    @Autowired Channels channels;
    @Autowired PlazaAdapter plaza;
    @Autowired Square square;
    @Autowired Customers customers;
    @Autowired MockMvc browser;

    private Channel channel;

    @BeforeEach
    void openTheSquare() {
        cast.moveIn();
        var given = Map.of("name", "Olmo " + UUID.randomUUID(), "perMinute", "6", "seed", "7");
        channel =
                connecting.connect(
                        Cast.sight(Cast.CARLA),
                        new Brand(Cast.OLMO, 1, "Olmo"),
                        "plaza",
                        (Found.Ready) plaza.seek(given),
                        null,
                        null);
    }

    @Test
    void aSupervisorChangesTheSpeed() throws Exception {
        change(Cast.CARLA, "", "perMinute", "30").andExpect(status().isSeeOther());

        assertThat(setting().perMinute()).isEqualTo(30);
        assertThat(setting().seed()).isEqualTo(7);
        page(Cast.CARLA).andExpect(content().string(containsString("30 por minuto")));
    }

    @Test
    void itsJournalHasTheLimitsOfEveryList() throws Exception {
        var journal = "/api/v1/channels/%d/plaza/journal".formatted(channel.number());

        browser.perform(get(journal + "?limit=500").with(Cast.as(Cast.CARLA)))
                .andExpect(status().isOk());
        for (var unfit : List.of("?limit=0", "?limit=501", "?after=0")) {
            browser.perform(get(journal + unfit).with(Cast.as(Cast.CARLA)))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void theCrowdIsHushedAndGoesOn() throws Exception {
        change(Cast.CARLA, "/pause").andExpect(status().isSeeOther());
        assertThat(setting().peopled()).isFalse();

        change(Cast.CARLA, "/resumption").andExpect(status().isSeeOther());
        assertThat(setting().peopled()).isTrue();
    }

    @Test
    void aWaveIsStartedAndSeenOnTheSquare() throws Exception {
        change(Cast.CARLA, "/waves", "wave", "crisis").andExpect(status().isSeeOther());

        browser.perform(get("/plaza/{number}", channel.number()).with(Cast.as(Cast.ANA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Crisis · quedan 150")));
    }

    @Test
    void theWeatherIsSavedWholeAndTheRestStays() throws Exception {
        change(Cast.CARLA, "/weather", "lost", "5", "lying", "10", "keys", "true")
                .andExpect(status().isSeeOther());
        change(Cast.CARLA, "/weather", "late", "7").andExpect(status().isSeeOther());

        var weather = setting().weather();
        assertThat(weather.lost()).isEqualTo(5);
        assertThat(weather.late()).isEqualTo(7);
        assertThat(weather.keys()).isFalse();
        assertThat(setting().perMinute()).isEqualTo(6);
    }

    @Test
    void impossibleWeatherIsRefusedOnThePage() throws Exception {
        change(Cast.CARLA, "/weather", "lost", "mucho")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("va de 0 a 100")));
    }

    @Test
    void whoeverReadsSeesItAndChangesNothing() throws Exception {
        page(Cast.RITA)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/waves"))));
        change(Cast.ANA, "", "perMinute", "30").andExpect(status().isForbidden());
    }

    @Test
    void olderThreadsAreOnAPageOfTheirOwn() throws Exception {
        var who = customers.named("Darío Mora");
        var first = square.say(channel.id(), who, null, "La primera de todas");
        for (var more = 0; more < 130; more++) {
            square.say(channel.id(), who, null, "Otra más, " + more);
        }

        browser.perform(get("/plaza/{number}", channel.number()).with(Cast.as(Cast.ANA)))
                .andExpect(content().string(not(containsString("La primera de todas"))))
                .andExpect(content().string(containsString("before=")));
        browser.perform(
                        get("/plaza/{number}?before={id}", channel.number(), first.id() + 11)
                                .with(Cast.as(Cast.ANA)))
                .andExpect(content().string(containsString("La primera de todas")))
                .andExpect(content().string(not(containsString("Otra más, 20"))));
    }

    @Test
    void aCommentBringsTheOldThreadBack() throws Exception {
        var who = customers.named("Darío Mora");
        var first = square.say(channel.id(), who, null, "La primera de todas");
        for (var more = 0; more < 130; more++) {
            square.say(channel.id(), who, null, "Otra más, " + more);
        }
        square.say(channel.id(), who, first.id(), "Sigo esperando");

        browser.perform(get("/plaza/{number}", channel.number()).with(Cast.as(Cast.ANA)))
                .andExpect(content().string(containsString("La primera de todas")));
    }

    @Test
    void theWayToANewSquareAsksHowManyPeopleThereAre() throws Exception {
        browser.perform(get("/channels/new/plaza").with(Cast.as(Cast.CARLA)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"perMinute\"")));
    }

    private ResultActions page(SignedIn who) throws Exception {
        return browser.perform(
                get("/channels/{number}/plaza", channel.number()).with(Cast.as(who)));
    }

    private ResultActions change(SignedIn who, String where, String... given) throws Exception {
        var request =
                post("/channels/{number}/plaza" + where, channel.number())
                        .with(Cast.as(who))
                        .with(csrf());
        for (var at = 0; at < given.length; at += 2) {
            request.param(given[at], given[at + 1]);
        }
        return browser.perform(request);
    }

    private Setting setting() {
        return Setting.of(channels.find(Cast.sight(Cast.CARLA), channel.number()));
    }
}
