package org.tertulia.listening.rounds.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tertulia.kernel.SignedIn;
import org.tertulia.listening.rounds.Stage;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class RoundsApiTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired Clock clock;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void aPlanIsPutReadAndRemoved() throws Exception {
        var channel = stage.channel("Por programa");
        var path = "/api/v1/rounds/plans/" + channel.number();

        ask(
                        put(path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"everyMinutes":60,"begins":"9:00","ends":"20:00","days":[1,2],"due":"member:bea"}
                                        """),
                        Cast.CARLA)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.channel").value(channel.number()))
                .andExpect(jsonPath("$.days", hasSize(2)))
                .andExpect(jsonPath("$.due").value("member:bea"));
        ask(get("/api/v1/rounds/plans"), Cast.RITA)
                .andExpect(jsonPath("$.items[*].channel").value(hasItem(channel.number())));
        ask(delete(path), Cast.ANA).andExpect(status().isForbidden());
        ask(delete(path), Cast.CARLA).andExpect(status().isNoContent());
        ask(put(path).contentType(MediaType.APPLICATION_JSON).content("{}"), Cast.CARLA)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRoundIsListedSignedOffOnceAndInTheHistory() throws Exception {
        var channel = stage.opened("Ronda por programa", clock.instant());
        stage.say(channel, "Algo nuevo");

        var listed = JsonPath.parse(body(get("/api/v1/rounds"), Cast.RITA));
        var mine = "$.items[?(@.channel==" + channel.number() + ")]";
        int id = listed.<List<Integer>>read(mine + ".id").getFirst();
        var upTo = listed.<List<Number>>read(mine + ".novelty.upTo").getFirst();
        ask(get("/api/v1/rounds/" + id), Cast.RITA)
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.novelty.messages").value(1))
                .andExpect(jsonPath("$.novelty.quiet").value(false))
                .andExpect(jsonPath("$.condition").value("well"));

        sign(id, "{\"upTo\":" + upTo + "}", Cast.RITA).andExpect(status().isForbidden());
        sign(id, "{}", Cast.ANA).andExpect(status().isUnprocessableContent());
        sign(id, "{\"upTo\":99999999999}", Cast.ANA).andExpect(status().isUnprocessableContent());
        for (var who : new SignedIn[] {Cast.ANA, Cast.ANA, Cast.BEA}) {
            sign(id, "{\"upTo\":" + upTo + "}", who)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("punctual"))
                    .andExpect(jsonPath("$.signOff.name").value("Ana"))
                    .andExpect(jsonPath("$.signOff.messages").value(1));
        }

        var history = "/api/v1/rounds/history?limit=1&channel=" + channel.number();
        ask(get(history), Cast.RITA)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.next").value(id));
        ask(get(history + "&after=" + id), Cast.RITA)
                .andExpect(jsonPath("$.items[0].state").value("missed"))
                .andExpect(jsonPath("$.items[0].signOff").isEmpty());
    }

    @Test
    void aRoundThatIsNotSeenIsNotFound() throws Exception {
        ask(get("/api/v1/rounds/4711"), Cast.ANA).andExpect(status().isNotFound());
        sign(4711, "{\"upTo\":0}", Cast.ANA).andExpect(status().isNotFound());
    }

    private ResultActions sign(int round, String body, SignedIn who) throws Exception {
        return ask(
                post("/api/v1/rounds/" + round + "/sign-off")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                who);
    }

    private String body(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return ask(request, who)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, SignedIn who)
            throws Exception {
        return web.perform(request.with(Cast.as(who)).with(csrf()));
    }
}
