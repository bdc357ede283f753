package org.tertulia.inbox.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.inbox.Handbook;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class WalksApiTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Handbook handbook;
    @Autowired MockMvc web;

    private String path = "";

    @Test
    void programsFollowProtocolsToo() throws Exception {
        cast.moveIn();
        var protocol = handbook.forked("by-program");
        shop.comments(
                shop.channel("La plaza de los programas"),
                Shop.DARIO,
                "¿Y bien?",
                Instant.now().minus(Duration.ofMinutes(5)));
        path = "/api/v1/conversations/" + shop.latest() + "/protocol";

        web.perform(get(path).with(as(ANA)))
                .andExpect(jsonPath("$.followed").doesNotExist())
                .andExpect(jsonPath("$.others[*].protocol").value(hasItem(protocol)));
        sends(ANA, "", "{}").andExpect(status().isUnprocessableContent());
        sends(RITA, "", "{\"protocol\":" + protocol + "}").andExpect(status().isForbidden());
        sends(ANA, "", "{\"protocol\":" + protocol + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.followed.step.kind").value("question"))
                .andExpect(jsonPath("$.followed.step.choices[1].choice").value("no"));
        sends(ANA, "", "{\"protocol\":" + protocol + "}").andExpect(status().isConflict());
        sends(ANA, "/steps", "{\"choice\":\"no\"}").andExpect(status().isConflict());
        sends(ANA, "/steps", "{\"revision\":0,\"choice\":\"perhaps\"}")
                .andExpect(status().isUnprocessableContent());
        sends(ANA, "/steps", "{\"revision\":0,\"choice\":\"no\"}")
                .andExpect(jsonPath("$.followed.outcome").value("handed-over"))
                .andExpect(jsonPath("$.followed.path[0].way").value("no"));
        sends(ANA, "/return", "{\"revision\":1}")
                .andExpect(jsonPath("$.followed.outcome").doesNotExist())
                .andExpect(jsonPath("$.followed.revision").value(2));
        sends(ANA, "/steps", "{\"revision\":2,\"choice\":\"yes\"}").andExpect(status().isOk());
        sends(ANA, "/steps", "{\"revision\":3}")
                .andExpect(jsonPath("$.followed.step.id").value("more"));
        sends(ANA, "/leaving", "{\"revision\":4,\"because\":\"closed\"}")
                .andExpect(status().isUnprocessableContent());
        sends(ANA, "/leaving", "{\"revision\":4,\"because\":\"unclear\"}")
                .andExpect(jsonPath("$.followed").doesNotExist());
    }

    private ResultActions sends(SignedIn who, String to, String body) throws Exception {
        return web.perform(
                post(path + to)
                        .with(as(who))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
