package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What reaches the container and no page: byte by byte, since no client would send it. */
@WebAloneTest
class LastWordTest {

    private static final String REST = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%ff",
                "GET /a%00b",
                "GET //x",
                "GET /a%2fb",
                "GET /%zz",
                "GET /<x>",
                "GET /../x",
                "GE(T /",
                "FOO /",
                "GET /sign-in?%zz=1"
            })
    void aRequestThatIsNoneIsAnsweredInOurWords(String line) throws IOException {
        var answer = ask(line + REST);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store")
                .contains("<!doctype html>")
                .contains("· Tertulia</title>")
                .doesNotContain("HTTP Status", "Apache", "Tomcat", "Exception");
    }

    @Test
    void whatIsTooLongIsAnsweredInOurWords() throws IOException {
        var long20k = "a".repeat(20_000);

        assertThat(ask("GET /" + long20k + REST)).contains("Tertulia</title>");
        assertThat(ask("GET / HTTP/1.1\r\nHost: x\r\nX: " + long20k + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: ")
                .contains("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /api/v1/%ff", "GET /api/v1/a%00b", "GET /api//v1", "GET /api/v1/<x>"})
    void programsReadAProblem(String line) throws IOException {
        assertThat(ask(line + REST))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"status\":400")
                .contains("Content-Security-Policy: ");
    }

    @Test
    void programsReadAProblemAlsoWhereTheAddressIsTooLong() throws IOException {
        assertThat(ask("GET /api/v1/" + "a".repeat(20_000) + REST))
                .contains("Content-Type: application/problem+json");
    }

    @Test
    void itSpeaksTheLanguageThatIsAskedFor() throws IOException {
        var spanish = REST.replace("\r\n\r\n", "\r\nAccept-Language: es\r\n\r\n");

        assertThat(ask("GET /%ff" + spanish)).contains("lang=\"es\"", "No se entiende");
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
