package org.tertulia.shifts.reaching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.as;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.kernel.SignedIn;
import org.tertulia.shifts.reaching.Calling;
import org.tertulia.shifts.reaching.Crew;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.push.PushHouse;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ReachingPagesTest {

    @Autowired Cast cast;
    @Autowired Calling calling;
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void aPersonReadsWhenTheyAreReachedAndSaysWhenNot() {
        assertThat(get("/account/reach", ANA))
                .hasStatusOk()
                .bodyText()
                .contains("a cualquier hora");
        assertThat(post("/account/reach", ANA, "begins", "22:00", "ends", "8:00")).hasStatus(303);
        assertThat(get("/account/reach", ANA)).bodyText().contains("value=\"22:00\"");
        assertThat(post("/account/reach", ANA, "begins", "22:00", "ends", "")).hasStatus(422);
        assertThat(post("/account/reach", ANA, "begins", "22:00", "ends", "22:00")).hasStatus(422);
        assertThat(post("/account/reach", ANA, "begins", "\0", "ends", "99:99")).hasStatus(400);
        assertThat(post("/account/reach", ANA)).hasStatus(303);
    }

    @Test
    void aBrowserIsAddedTestedAndRemovedAndItsAddressStandsInNoPage() throws Exception {
        try (var house = new PushHouse()) {
            var key = post("/account/reach/key", ANA);
            assertThat(key).hasStatusOk().bodyText().hasSize(87);
            assertThat(
                            post(
                                    "/account/reach/browsers",
                                    ANA,
                                    "endpoint",
                                    house.endpoint(),
                                    "key",
                                    house.key(),
                                    "auth",
                                    house.auth()))
                    .hasStatus(201);
            var page = get("/account/reach", ANA);
            assertThat(page).bodyText().doesNotContain("secret-of-the-browser", house.auth());
            var number = db.fetchSingle("select max(number) from shifts_reaching.browser").get(0);
            assertThat(post("/account/reach/browsers/" + number + "/test", ANA)).hasStatus(303);
            assertThat(post("/account/reach/browsers/" + number + "/test", CARLA)).hasStatus(404);
            assertThat(post("/account/reach/browsers/" + number + "/removal", ANA)).hasStatus(303);
        }
        assertThat(post("/account/reach/browsers", ANA, "endpoint", "x")).hasStatus(422);
    }

    @Test
    void whoSupervisesSaysWhomABrandCallsAndMistakesComeBackAsTyped() {
        var brand = db.fetchSingle("select number from organization.brand").get(0);
        assertThat(get("/shifts/chain", ANA))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"who\"");
        assertThat(get("/shifts/chain", CARLA)).bodyText().contains("Gestores de guardia");
        var path = "/shifts/chain/" + brand;
        assertThat(post(path, CARLA, "who", "member:ana", "minutes", "0")).hasStatus(422);
        assertThat(post(path, CARLA, "who", "member:nobody", "minutes", "5")).hasStatus(422);
        assertThat(post(path, CARLA, "who", "a\0b", "minutes", "5")).hasStatus(400);
        assertThat(post(path, CARLA, "occasion", "rain", "who", "duty", "minutes", "5"))
                .hasStatus(422);
        assertThat(post(path, CARLA)).hasStatus(422);
        assertThat(post(path, CARLA, "version", "7", "who", "duty", "minutes", "5")).hasStatus(409);
        assertThat(
                        post(
                                path,
                                CARLA,
                                "version",
                                "0",
                                "occasion",
                                "crisis",
                                "who",
                                "member:ana",
                                "minutes",
                                "5"))
                .hasStatus(303);
        assertThat(get("/shifts/chain", CARLA)).bodyText().contains("value=\"5\"");
        assertThat(json("PUT", "/api/v1/chains/" + brand, CARLA, "{\"steps\":[null]}"))
                .hasStatus(400);
        assertThat(json("PUT", "/api/v1/chains/" + brand, CARLA, "{\"steps\":[{}]}"))
                .hasStatus(422);
        assertThat(
                        json(
                                "PUT",
                                "/api/v1/chains/" + brand,
                                CARLA,
                                "{\"occasions\":[\"crisis\"],\"steps\":[{\"who\":\"owner\",\"minutes\":10}]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"owner\"");
    }

    @Test
    void aCallIsSeenAcknowledgedAndListed() {
        var call =
                calling.call(
                                new Calling.Wanted(
                                        Occasion.CRISIS,
                                        new Crew.About(OLMO, null, Set.of()),
                                        "alert:77",
                                        "organization.member.parted",
                                        List.of("Olmo"),
                                        "/alerts"))
                        .orElseThrow();
        assertThat(get("/calls", ANA)).bodyText().contains("/calls/" + call.number());
        assertThat(get(call.path(), ANA)).bodyText().contains("Me ocupo yo");
        assertThat(post(call.path() + "/acknowledgement", ANA)).hasStatus(303);
        assertThat(post(call.path() + "/acknowledgement", ANA)).hasStatus(303);
        assertThat(post(call.path() + "/acknowledgement", CARLA)).hasStatus(409);
        assertThat(json("GET", "/api/v1" + call.path(), ANA, ""))
                .bodyText()
                .contains("\"acknowledged\"", "\"endedBy\":\"Ana\"");
        assertThat(json("POST", "/api/v1" + call.path() + "/acknowledgement", CARLA, ""))
                .hasStatus(409);
        assertThat(get("/calls/999999", ANA)).hasStatus(404);
    }

    @Test
    void aLinkThatNobodyWasSentShowsNothing() {
        assertThat(mvc.get().uri("/acknowledgements/none")).hasStatus(404);
        assertThat(mvc.post().uri("/acknowledgements/none")).hasStatus(404);
        assertThat(mvc.get().uri("/reaching-worker.js"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/javascript");
    }

    @Test
    void anEmergencyHourIsTakenSeenOnEveryPageAndGivenBack() {
        assertThat(post("/shifts/emergency/hours", ANA, "reason", "x")).hasStatus(422);
        assertThat(
                        post(
                                "/shifts/emergency/hours",
                                ANA,
                                "reason",
                                "Se ha caído la tienda",
                                "back",
                                "//evil.example"))
                .hasStatus(303)
                .hasHeader("Location", "/");
        assertThat(get("/notifications", ANA)).bodyText().contains("Hora de emergencia hasta");
        assertThat(get("/shifts/emergency", CARLA)).bodyText().contains("Se ha caído la tienda");
        assertThat(post("/shifts/emergency/hours", ANA, "reason", "Otra")).hasStatus(409);
        var number = db.fetchSingle("select max(number) from shifts_emergency.hour").get(0);
        assertThat(json("DELETE", "/api/v1/emergency-hours/" + number, ANA, "")).hasStatus(204);
        assertThat(get("/notifications", ANA))
                .bodyText()
                .doesNotContain("Hora de emergencia hasta");
        assertThat(json("POST", "/api/v1/emergency-hours", ANA, "{}")).hasStatus(422);
    }

    private MvcTestResult get(String path, SignedIn who) {
        return mvc.get().uri(path).with(as(who)).exchange();
    }

    private MvcTestResult post(String path, SignedIn who, String... fields) {
        var request = mvc.post().uri(path).with(as(who)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult json(String method, String path, SignedIn who, String body) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(as(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
