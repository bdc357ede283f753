package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.StartRefused;
import org.tertulia.testing.RunningTertulia;

/** The settings as a start of the whole program takes them. */
class UnattendedStartTest {

    private static final String TOKEN = "prueba-".repeat(6);

    @Test
    void aStartWithOwnerAndTokenIsReadyForPrograms() throws Exception {
        try (var program =
                        RunningTertulia.start(
                                "tertulia.owner.email=olga@olmo.example",
                                "tertulia.owner.password=una mesa de olmo",
                                "tertulia.api.token=" + TOKEN,
                                "tertulia.brand=Olmo Muebles");
                var client = HttpClient.newHttpClient()) {
            assertThat(get(client, program.url() + "/api/v1/me"))
                    .contains("olga@olmo.example", "OWNER", "Olmo Muebles");
            assertThat(get(client, program.url() + "/api/v1/health")).contains("\"up\"");
        }
    }

    @Test
    void aStartWithAShortTokenEndsWithASentence() {
        assertThatThrownBy(() -> RunningTertulia.start("tertulia.api.token=corto").close())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 32");
    }

    private static String get(HttpClient client, String url)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + TOKEN)
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
