package org.tertulia.listening.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.Filling;
import org.tertulia.messages.Followers;
import org.tertulia.messages.Street;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class WatchesApiTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;

    @Autowired ItemConsumer recording;

    @Autowired Followers followers;
    @Autowired Filling filling;

    private final Street street = new Street();

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void aWatchIsMadeReadChangedAndRetired() throws Exception {
        var number = created("{\"name\":\"Retrasos\",\"query\":\"retraso*\",\"brand\":\"olmo\"}");

        ask(get("/api/v1/watches/" + number), Cast.RITA)
                .andExpect(jsonPath("$.id").value(number))
                .andExpect(jsonPath("$.query").value("retraso*"))
                .andExpect(jsonPath("$.brand").value("Olmo"))
                .andExpect(jsonPath("$.state").value("active"));
        ask(get("/api/v1/watches"), Cast.RITA)
                .andExpect(jsonPath("$.items[*].id").value(hasItem(number)))
                .andExpect(jsonPath("$.next").isEmpty());

        send(patch("/api/v1/watches/" + number), "{\"query\":\"retraso* OR tarde\"}")
                .andExpect(jsonPath("$.query").value("retraso* OR tarde"))
                .andExpect(jsonPath("$.name").value("Retrasos"));
        send(post("/api/v1/watches/" + number + "/pause"), "")
                .andExpect(jsonPath("$.state").value("paused"));
        send(post("/api/v1/watches/" + number + "/resumption"), "")
                .andExpect(jsonPath("$.state").value("active"));

        send(delete("/api/v1/watches/" + number), "").andExpect(status().isNoContent());
        ask(get("/api/v1/watches/" + number), Cast.RITA)
                .andExpect(jsonPath("$.state").value("retired"));
    }

    @Test
    void aMistakeSaysWhereItIs() throws Exception {
        send(post("/api/v1/watches/preview"), "{\"query\":\"olmo (avería\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.mistake").value("NeverClosed"))
                .andExpect(jsonPath("$.from").value(5))
                .andExpect(jsonPath("$.to").value(6))
                .andExpect(jsonPath("$.detail").value(containsString("paréntesis")));
        send(post("/api/v1/watches"), "{\"name\":\"Nada\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.mistake").value("Empty"));
    }

    @Test
    void aRefusalIsAProblemWithItsName() throws Exception {
        send(post("/api/v1/watches"), "{\"query\":\"olmo\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.refusal").value("NameUnfit"));
        send(post("/api/v1/watches"), "{\"name\":\"x\",\"query\":\"olmo\",\"brand\":\"Otra\"}")
                .andExpect(jsonPath("$.refusal").value("UnknownBrand"));
        ask(get("/api/v1/watches/4711"), Cast.RITA).andExpect(status().isNotFound());
    }

    @Test
    void anAgentTriesButDoesNotSave() throws Exception {
        ask(json(post("/api/v1/watches/preview"), "{\"query\":\"olmo\"}"), Cast.ANA)
                .andExpect(status().isOk());
        ask(json(post("/api/v1/watches"), "{\"name\":\"x\",\"query\":\"olmo\"}"), Cast.ANA)
                .andExpect(status().isForbidden());
    }

    @Test
    void thePreviewCountsAndShowsTheNewest() throws Exception {
        for (int i = 0; i < 12; i++) {
            hear(street.post("k" + i, DARIO, "El quiosco " + i, NOON.plusSeconds(i)));
        }

        send(post("/api/v1/watches/preview"), "{\"query\":\"quiosco\"}")
                .andExpect(jsonPath("$.count").value(12))
                .andExpect(jsonPath("$.sample", hasSize(10)))
                .andExpect(jsonPath("$.sample[0].text").value("El quiosco 11"))
                .andExpect(jsonPath("$.sample[0].author.name").value("Darío"))
                .andExpect(jsonPath("$.sample[0].marks[0].from").value(3))
                .andExpect(jsonPath("$.sample[0].marks[0].to").value(10))
                .andExpect(jsonPath("$.tooWide").value(false));
    }

    @Test
    void mentionsTellWhatWasUnderstoodAndAreFoundByIt() throws Exception {
        var number = created("{\"name\":\"Noria\",\"query\":\"noria\"}");
        hear(
                street.post("o1", DARIO, "La noria parada otra vez, qué vergüenza 😡", NOON),
                street.post("o2", DARIO, "¡Gracias por la noria, preciosa! 😍", NOON));

        var path = "/api/v1/watches/" + number + "/mentions";
        ask(get(path + "?sentiment=neg"), Cast.RITA)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].understood.language").value("es"))
                .andExpect(jsonPath("$.items[0].understood.sentiment.label").value("neg"))
                .andExpect(jsonPath("$.items[0].understood.intents[0].label").value("complaint"));
        ask(get(path + "?intent=praise"), Cast.RITA).andExpect(jsonPath("$.items", hasSize(1)));
        ask(get(path + "?urgency=later"), Cast.RITA)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("UnknownLabel"));
    }

    @Test
    void mentionsArePagedAndBoundedByTime() throws Exception {
        hear(street.post("m0", DARIO, "El muelle de antes", NOON.minusSeconds(3_600)));
        var number = created("{\"name\":\"Muelle\",\"query\":\"muelle\"}");
        for (int i = 0; i < 100 && filling.round(); i++) {}
        hear(
                street.post("m1", DARIO, "El muelle 1", NOON),
                street.post("m2", DARIO, "El muelle 2", NOON.plusSeconds(1)));

        var path = "/api/v1/watches/" + number + "/mentions";
        var first =
                ask(get(path + "?limit=2"), Cast.RITA)
                        .andExpect(jsonPath("$.items", hasSize(2)))
                        .andExpect(jsonPath("$.items[0].text").value("El muelle 2"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        ask(get(path).param("after", JsonPath.<String>read(first, "$.next")), Cast.RITA)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].text").value("El muelle de antes"))
                .andExpect(jsonPath("$.next").isEmpty());
        ask(get(path).param("from", NOON.toString()).param("to", "2026-03-02T12:00:01Z"), Cast.RITA)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].text").value("El muelle 1"));
    }

    @Test
    void watchesAreReadPageByPage() throws Exception {
        var first = created("{\"name\":\"Uno\",\"query\":\"uno\"}");
        var second = created("{\"name\":\"Antes por su nombre\",\"query\":\"dos\"}");
        var before = String.valueOf(first - 1);

        if (first > 1) {
            ask(get("/api/v1/watches?limit=1").param("after", before), Cast.RITA)
                    .andExpect(jsonPath("$.items[*].id").value(first))
                    .andExpect(jsonPath("$.next").value(first));
        }
        ask(get("/api/v1/watches?limit=1&after=" + first), Cast.RITA)
                .andExpect(jsonPath("$.items[*].id").value(second))
                .andExpect(jsonPath("$.next").isEmpty());
        ask(get("/api/v1/watches?limit=0"), Cast.RITA).andExpect(status().isUnprocessableContent());
        ask(get("/api/v1/watches?after=0"), Cast.RITA).andExpect(status().isUnprocessableContent());
    }

    private int created(String body) throws Exception {
        var answer =
                send(post("/api/v1/watches"), body)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.id");
    }

    private void hear(Heard... heard) {
        recording.take(List.of(heard));
        for (int i = 0; i < 100 && followers.round(); i++) {}
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return ask(json(request, body), Cast.CARLA);
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, SignedIn who)
            throws Exception {
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
