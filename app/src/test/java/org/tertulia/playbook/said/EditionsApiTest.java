package org.tertulia.playbook.said;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class EditionsApiTest {

    @Autowired Cast cast;
    @Autowired MockMvc web;
    @Autowired Composing composing;
    @Autowired Approving approving;

    private final String handle = "api-" + UUID.randomUUID();

    @BeforeEach
    void moveIn() {
        cast.moveIn();
    }

    @Test
    void whatWaitsIsDroppedAndWhatIsRetiredComesBack() throws Exception {
        var number = composing.create(sight(ANA), handle, draft("Uno.")).number();
        var path = "/api/v1/approved-messages/" + number;
        approving.approve(sight(CARLA), number, 1);
        composing.change(sight(ANA), number, 1, 2, draft("Dos."));
        act(ANA, path + "/dropping", "{}").andExpect(status().isUnprocessableContent());
        act(ANA, path + "/dropping", "{\"revision\":9}").andExpect(status().isConflict());
        act(ANA, path + "/dropping", "{\"revision\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open").value(nullValue()));
        web.perform(get(path + "/editions").with(Cast.as(RITA)))
                .andExpect(jsonPath("$.items[0].stage").value("dropped"))
                .andExpect(jsonPath("$.items[1].variants[0].text").value("Uno."));

        act(CARLA, path + "/restoring", "{}").andExpect(status().isConflict());
        web.perform(delete(path).with(Cast.as(CARLA))).andExpect(status().isOk());
        act(CARLA, path + "/restoring", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offered").value(true));
        web.perform(get("/api/v1/approved-messages/999999/editions").with(Cast.as(RITA)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTableGoesOutAndComesInAgain() throws Exception {
        composing.create(sight(ANA), handle, draft("Hola."));
        var path = "/api/v1/approved-messages/";
        web.perform(get(path + "export").with(Cast.as(RITA)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString(handle)));
        var table =
                """
                handle,title,language,text
                %s-b,Dos,es,Adiós
                bad,Tres,es,{nada}
                """
                        .formatted(handle);
        web.perform(
                        post(path + "import")
                                .with(Cast.as(ANA))
                                .contentType("text/csv;charset=utf-8")
                                .content(table))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.written").value(1))
                .andExpect(jsonPath("$.left[0].line").value(3))
                .andExpect(jsonPath("$.left[0].reason").value("FieldUnknown"));
        web.perform(post(path + "import").with(Cast.as(ANA)).contentType("text/csv").content("x"))
                .andExpect(status().isUnprocessableContent());
    }

    private ResultActions act(SignedIn who, String path, String body) throws Exception {
        return web.perform(
                post(path)
                        .with(Cast.as(who))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private static Draft draft(String text) {
        return new Draft(
                "Prueba",
                null,
                List.of(),
                List.of(),
                null,
                List.of(new Draft.Typed("es", "long", "close", text)));
    }
}
