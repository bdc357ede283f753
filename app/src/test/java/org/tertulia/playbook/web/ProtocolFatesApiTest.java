package org.tertulia.playbook.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What becomes of versions, by programs. */
@TertuliaTest
class ProtocolFatesApiTest {

    private static final String SMALL =
            """
            protocol %s
            title es: Pequeño
            title en: Small

            == first: question
            es: ¿Sí?
            en: Yes?
            - yes -> fin
              es: Sí
              en: Yes

            == fin: end
            how: answered
            """;

    @Autowired MockMvc web;
    @Autowired Cast cast;

    @Test
    void programsGiveBackThrowAwayReadRetireAndCompare() throws Exception {
        cast.moveIn();
        var text = SMALL.formatted("fates").replace("\n", "\\n");
        var other = text.replace("¿Sí?", "¿Y bien?");
        int id =
                JsonPath.read(
                        body(json("/api/v1/protocols", ANA, "{\"text\":\"" + text + "\"}")),
                        "$.id");
        var path = "/api/v1/protocols/" + id;
        json(path + "/proposal", ANA, "{\"revision\":1,\"why\":\"Falta\"}");
        json(path + "/return", CARLA, "{\"revision\":2}")
                .andExpect(status().isUnprocessableContent());
        json(path + "/return", CARLA, "{\"revision\":2,\"words\":\"Así no\"}")
                .andExpect(jsonPath("$.state").value("draft"));
        json(path + "/proposal", ANA, "{\"revision\":3,\"why\":\"Falta\"}");
        json(path + "/approval", CARLA, "{\"revision\":4}");
        json(path + "/acknowledgements", ANA, "{}").andExpect(status().isNoContent());
        json("/api/v1/protocols/import", ANA, "{\"text\":\"" + other + "\"}")
                .andExpect(jsonPath("$.drafts[0].version").value(2));
        show(path + "/changes?from=1&to=2", RITA)
                .andExpect(jsonPath("$.items[0].step").value("first"))
                .andExpect(jsonPath("$.items[0].lines", hasItem("+es: ¿Y bien?")));
        web.perform(delete(path + "/draft").with(Cast.as(ANA)))
                .andExpect(status().isUnprocessableContent());
        web.perform(delete(path + "/draft?revision=1").with(Cast.as(ANA)))
                .andExpect(status().isNoContent());
        show("/api/v1/protocols/export", RITA).andExpect(says("protocol fates"));
        show("/api/v1/protocols/manual", RITA)
                .andExpect(jsonPath("$.items[?(@.handle == 'fates')].version").value(1));
        show("/api/v1/protocols/manual?on=ayer", RITA).andExpect(status().isUnprocessableContent());
        json(path + "/retirement", ANA, "{\"words\":\"No\"}").andExpect(status().isForbidden());
        json(path + "/retirement", CARLA, "{\"words\":\"Ya no\"}")
                .andExpect(jsonPath("$.state").value("retirement"));
        show(path + "/versions", RITA)
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[1].state").value("dropped"))
                .andExpect(jsonPath("$.items[2].instead").value(3));
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
