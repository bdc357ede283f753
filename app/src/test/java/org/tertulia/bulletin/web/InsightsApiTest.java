package org.tertulia.bulletin.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.bulletin.Workshop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class InsightsApiTest {

    private static final String ALL = "/api/v1/insights";

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Workshop workshop;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void anInsightIsProposedListedDecidedAndMeasured() throws Exception {
        var before = Instant.now().minus(Duration.ofHours(2));
        workshop.says("El gozne chirría", OLMO, before);
        var said = workshop.says("Chirría el gozne");
        var department = workshop.department("Goznes " + UUID.randomUUID(), BEA);
        int watch =
                JsonPath.read(
                        body(
                                say(
                                                post("/api/v1/watches"),
                                                "{\"name\":\"Gozne\",\"query\":\"gozne\"}",
                                                CARLA)
                                        .andExpect(status().isCreated())),
                        "$.id");
        int id =
                JsonPath.read(
                        body(
                                say(
                                                post(ALL),
                                                "{\"messages\":[\"%s\"],\"title\":\"Engrasar\",\"department\":%d}"
                                                        .formatted(
                                                                said.message(),
                                                                department.number()),
                                                RITA)
                                        .andExpect(status().isCreated())
                                        .andExpect(jsonPath("$.state").value("proposed"))
                                        .andExpect(jsonPath("$.version").value(1))),
                        "$.id");
        var one = ALL + "/" + id;

        ask(get(ALL + "?state=proposed&department=" + department.number() + "&limit=1"), RITA)
                .andExpect(jsonPath("$.items[*].id").value(hasItem(id)));
        ask(get(ALL + "?q=chirria"), RITA).andExpect(jsonPath("$.items", hasSize(1)));
        step(one, "{\"version\":1,\"state\":\"taken-up\"}", RITA).andExpect(status().isConflict());
        step(one, "{\"version\":1,\"state\":\"taken-up\",\"words\":\"Va\"}", BEA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        step(one, "{\"version\":1,\"state\":\"declined\",\"reason\":\"not-now\"}", CARLA)
                .andExpect(status().isConflict());
        step(one, "{\"version\":2,\"state\":\"done\"}", BEA).andExpect(status().isOk());
        workshop.says("Otro gozne", OLMO, Instant.now().plusSeconds(1));
        step(
                        one,
                        "{\"version\":3,\"state\":\"effective\",\"words\":\"Ya no\",\"watch\":%d,\"days\":7}"
                                .formatted(watch),
                        BEA)
                .andExpect(status().isOk());

        ask(get(one), RITA)
                .andExpect(jsonPath("$.insight.state").value("effective"))
                .andExpect(jsonPath("$.sources", hasSize(1)))
                .andExpect(jsonPath("$.hidden").value(0))
                .andExpect(jsonPath("$.steps", hasSize(4)))
                .andExpect(jsonPath("$.steps[1].words").value("Va"))
                .andExpect(jsonPath("$.askers[0].conversation").value(said.conversation()))
                .andExpect(jsonPath("$.effect.days").value(7))
                .andExpect(jsonPath("$.effect.after").value(1))
                .andExpect(jsonPath("$.effect.over").value(false));
    }

    @Test
    void whatCanNeverBeTakenIsRefusedWithItsSentence() throws Exception {
        say(post(ALL), "{\"messages\":[null]}", RITA)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        var said = workshop.says("Para programas");
        var one = ALL + "/" + workshop.propose(Cast.sight(ANA), null, said.message()).number();

        say(post(ALL), "{}", ANA).andExpect(status().isUnprocessableContent());
        say(post(ALL), "{\"messages\":[\"x\"]}", ANA).andExpect(status().isNotFound());
        say(post(ALL), "[", ANA).andExpect(status().isBadRequest());
        step(one, "{}", CARLA).andExpect(status().isUnprocessableContent());
        step(one, "{\"state\":\"taken-up\"}", CARLA).andExpect(status().isUnprocessableContent());
        step(one, "{\"version\":1,\"state\":\"declined\"}", CARLA)
                .andExpect(status().isUnprocessableContent());
        step(
                        one,
                        "{\"version\":1,\"state\":\"effective\",\"words\":\"x\",\"watch\":1,\"days\":0}",
                        CARLA)
                .andExpect(status().isUnprocessableContent());
        step(one, "{\"version\":1,\"state\":\"done\"}", CARLA).andExpect(status().isConflict());
        step(one, "{\"version\":99,\"state\":\"taken-up\"}", CARLA)
                .andExpect(status().isUnprocessableContent());
        ask(get(ALL + "?limit=0"), ANA).andExpect(status().isUnprocessableContent());
        ask(get(ALL + "?state=nada"), ANA).andExpect(status().isUnprocessableContent());
        ask(get(ALL + "/99999"), ANA).andExpect(status().isNotFound());
        say(put(one + "/department"), "{\"version\":1,\"department\":99999}", CARLA)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRepeatedRequestProposesOnce() throws Exception {
        var said = workshop.says("Repetido");
        var key = UUID.randomUUID().toString();
        var body = "{\"messages\":[\"%s\"]}".formatted(said.message());

        int first =
                JsonPath.read(
                        body(say(post(ALL).header("Idempotency-Key", key), body, ANA)), "$.id");
        say(post(ALL).header("Idempotency-Key", key), body, ANA)
                .andExpect(jsonPath("$.id").value(first));
    }

    @Test
    void departmentsAreListedAndAnInsightIsSentToOne() throws Exception {
        var department = workshop.department("Por programa " + UUID.randomUUID(), BEA, ANA);
        var insight = workshop.propose(Cast.sight(ANA), null, workshop.says("A quién").message());
        var mine = "$.items[?(@.id==" + department.number() + ")]";

        ask(get("/api/v1/departments"), RITA)
                .andExpect(jsonPath(mine + ".heads[0]").value("bea"))
                .andExpect(jsonPath(mine + ".people[*]", hasSize(2)));
        say(
                        put(ALL + "/" + insight.number() + "/department"),
                        "{\"version\":1,\"department\":%d}".formatted(department.number()),
                        ANA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.department").value(department.number()));
        say(
                        post(ALL + "/" + insight.number() + "/messages"),
                        "{\"messages\":[\"%s\"]}".formatted(workshop.says("Más").message()),
                        RITA)
                .andExpect(jsonPath("$.messages").value(2));
    }

    private ResultActions step(String path, String body, SignedIn who) throws Exception {
        return say(post(path + "/steps"), body, who);
    }

    private ResultActions say(MockHttpServletRequestBuilder request, String body, SignedIn who)
            throws Exception {
        return ask(request.contentType(MediaType.APPLICATION_JSON).content(body), who);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, SignedIn who)
            throws Exception {
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
