package org.tertulia;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tertulia.house.Golden;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
class OpenApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Autowired MockMvc program;

    @Test
    void theDescriptionOfTheApiIsTheOneThatIsWrittenDown() throws Exception {
        var answer = program.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
        var actual =
                JSON.writeValueAsString(
                        JSON.readValue(
                                answer.getContentAsString(StandardCharsets.UTF_8), Object.class));
        Golden.same("openapi.json", actual + "\n");
    }
}
