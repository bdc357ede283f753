package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.testing.RunningTertulia;

class LegibleTest {

    private static RunningTertulia tertulia;

    @BeforeAll
    static void start() {
        tertulia = RunningTertulia.start("tertulia.background=false");
    }

    @AfterAll
    static void stop() {
        tertulia.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%ED%A0%80", "%00"})
    void bytesThatAreNoTextAreTurnedAwayInTheAddress(String bytes) throws Exception {
        var answer = send(request("/sign-in?x=" + bytes).GET().build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("<!doctype html>", "characters that are not text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%ED%A0%80", "%00"})
    void bytesThatAreNoTextAreTurnedAwayInAForm(String bytes) throws Exception {
        var form = HttpRequest.BodyPublishers.ofString("email=" + bytes + "&password=secret");

        var answer =
                send(
                        request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(form)
                                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void programsGetAProblem() throws Exception {
        var answer = send(request("/api/v1/audit?subject=%00").GET().build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(tertulia.url() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
