package org.tertulia.playbook.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.RITA;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Protocols tried on what was said in the last week. */
@TertuliaTest
class RehearsingTest {

    /** As JSON has it. */
    private static final String REHEARSED =
            """
            protocol rehearsed
            title es: Ensayo
            title en: Rehearsal
            applies: words is rehersal

            == how: condition
            if kind is direct -> call
            otherwise -> done

            == call: instruction
            es: Llama
            en: Call
            next: done

            == done: end
            how: answered
            """
                    .replace("\n", "\\n");

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired Shop shop;

    @Test
    void itsConditionsAreTriedOnLastWeek() throws Exception {
        cast.moveIn();
        var channel = shop.channel("Plaza de la semana", "counter", "managed", Cast.OLMO);
        var now = Instant.now();
        shop.comments(channel, Shop.DARIO, "¿Hacéis rehersal?", now);
        shop.writes(channel, Shop.LUCIA, "Un rehersal", now);
        shop.comments(channel, Shop.LUCIA, "Un rehersal viejo", now.minus(Duration.ofDays(9)));
        var created = json("/api/v1/protocols", ANA, "{\"text\":\"" + REHEARSED + "\"}");
        int id = JsonPath.read(body(created), "$.id");

        show("/playbook/protocols/" + id + "/trial", RITA)
                .andExpect(says("/trial?version=1&amp;week=true"));
        show("/playbook/protocols/" + id + "/trial?week=true", RITA)
                .andExpect(says("2 piden este protocolo"))
                .andExpect(says("llegan al paso 2, de una persona:"))
                .andExpect(says("acaban en el paso 3:"));
        show("/api/v1/protocols/" + id + "/trial/week", RITA)
                .andExpect(jsonPath("$.fitting").value(2))
                .andExpect(jsonPath("$.items[?(@.step == 'call')].count").value(1))
                .andExpect(jsonPath("$.items[?(@.step == 'done')].ends").value(true));
        json(
                        "/api/v1/protocols/" + id + "/trial",
                        RITA,
                        "{\"text\":\"rehersal\",\"kind\":\"direct\"}")
                .andExpect(jsonPath("$.step").value("call"))
                .andExpect(jsonPath("$.ways[0]").value("*"));
        json(
                        "/api/v1/protocols/" + id + "/trial",
                        RITA,
                        "{\"text\":\"rehersal\",\"kind\":\"direct\",\"moves\":[\"*\"]}")
                .andExpect(jsonPath("$.gone[1].way").value("*"))
                .andExpect(jsonPath("$.ended").value(true));
        json("/api/v1/protocols/" + id + "/trial", RITA, "{}")
                .andExpect(status().isUnprocessableContent());
    }

    private ResultActions show(String path, SignedIn who) throws Exception {
        return web.perform(get(path).with(Cast.as(who)));
    }

    private ResultActions json(String path, SignedIn who, String body) throws Exception {
        return web.perform(
                post(path)
                        .with(Cast.as(who))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static ResultMatcher says(String text) {
        return content().string(containsString(text));
    }
}
