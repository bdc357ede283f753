package org.tertulia.language.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class UnderstandingApiTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @Test
    void eachTextHasItsAnswerInItsPlace() throws Exception {
        ask("{\"texts\":[\"Nadie responde, qué vergüenza de servicio\",\"\",\"Thank you, lovely team\"],\"model\":\"shipped\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].language").value("es"))
                .andExpect(jsonPath("$.items[0].sentiment.label").value("neg"))
                .andExpect(jsonPath("$.items[0].sentiment.confidence").isNumber())
                .andExpect(jsonPath("$.items[0].intents[0].label").value("complaint"))
                .andExpect(jsonPath("$.items[0].intents[0].confidence").isNumber())
                .andExpect(jsonPath("$.items[0].urgency.label").isString())
                .andExpect(jsonPath("$.items[1].language").isEmpty())
                .andExpect(jsonPath("$.items[2].language").value("en"))
                .andExpect(jsonPath("$.items[2].sentiment.label").value("pos"));
    }

    @Test
    void thereIsAModelWhereNoneIsNamed() throws Exception {
        ask("{\"texts\":[\"hola\"]}").andExpect(jsonPath("$.items", hasSize(1)));
        ask("{\"texts\":[\"hola\"],\"model\":\"own\"}").andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void aModelThatThereIsNotIsRefused() throws Exception {
        ask("{\"texts\":[\"hola\"],\"model\":\"measuring\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("UnknownModel"))
                .andExpect(jsonPath("$.detail").value(containsString("shipped")));
    }

    @Test
    void noTextsTooManyAndMissingOnesAreRefused() throws Exception {
        ask("{}").andExpect(jsonPath("$.refusal").value("TextsUnfit"));
        ask("{\"texts\":[]}").andExpect(jsonPath("$.refusal").value("TextsUnfit"));
        ask("{\"texts\":[" + texts(1_001) + "]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.refusal").value("TextsUnfit"));
        ask("{\"texts\":[\"hola\",null]}")
                .andExpect(jsonPath("$.refusal").value("TextMissing"))
                .andExpect(jsonPath("$.detail").value(containsString("2")));
        ask("{\"texts\":\"hola\"}").andExpect(status().isBadRequest());
    }

    @Test
    void aThousandGoInOneCall() throws Exception {
        ask("{\"texts\":[" + texts(1_000) + "]}").andExpect(jsonPath("$.items", hasSize(1_000)));
    }

    private static String texts(int many) {
        return String.join(",", Collections.nCopies(many, "\"¿cuánto cuesta?\""));
    }

    private ResultActions ask(String body) throws Exception {
        return web.perform(
                post("/api/v1/understanding")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8))
                        .with(Cast.as(Cast.RITA))
                        .with(csrf()));
    }
}
