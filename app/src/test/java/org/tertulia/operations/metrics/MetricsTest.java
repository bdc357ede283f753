package org.tertulia.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.RunningTertulia;

class MetricsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningTertulia program;
    private static String figures;

    @BeforeAll
    static void start() {
        program = RunningTertulia.start("tertulia.metrics.port=0");
        figures = "http://127.0.0.1:" + program.part(MetricsServer.class).port();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void whatMattersIsCounted() throws Exception {
        get(program.url() + "/sign-in");

        var answer = get(figures + "/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue(Exposition.TYPE);
        assertThat(answer.body())
                .contains(
                        "tertulia_heard_total 0",
                        "tertulia_quarantined 0",
                        "tertulia_unread 0",
                        "tertulia_recorded_total ",
                        "tertulia_follower_behind{follower=\"inbox\"} ",
                        "tertulia_answers{state=\"unconfirmed\"} 0",
                        "tertulia_outbox_age_seconds 0",
                        "tertulia_publishing_paused 0",
                        "tertulia_record_entries_total ",
                        "jvm_memory_used_bytes{area=\"heap\"} ",
                        "tertulia_http_seconds_count{method=\"GET\",");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.matches("[a-z_]+(\\{.*})? -?[0-9.E+-]+"), "well formed");
    }

    @Test
    void anAddressIsCountedByItsPattern() throws Exception {
        get(program.url() + "/invitations/a-secret-token");

        assertThat(get(figures + "/metrics").body()).doesNotContain("a-secret-token");
    }

    @Test
    void nothingElseIsThere() throws Exception {
        assertThat(get(figures + "/").statusCode()).isEqualTo(404);
        assertThat(get(figures + "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(program.url() + "/metrics").statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
