package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tertulia.testing.Visitor;

@WebAloneTest
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    @LocalServerPort private int port;

    @Test
    void aFaultShowsACodeThatTheLogHas(CapturedOutput log) {
        var broken = Visitor.signedIn(port, "ana@olmo.example").get("/inbox/fault");

        var code = Pattern.compile("<code>([2-9A-Z]{6})</code>").matcher(broken.body());
        assertThat(code.find()).isTrue();
        assertThat(log).contains("[" + code.group(1) + "] GET /inbox/fault failed");
        assertThat(broken.body()).doesNotContain("legs of the table");
    }

    @Test
    void aRefusalKeepsWhatTheReaderWasLookingAt() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var page = ana.get("/inbox/refusal");
        var piece = ana.get("/inbox/refusal", "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("<!doctype html>").contains("web.refusal.AlreadyClaimed");
        assertThat(piece.body())
                .startsWith("<hx-partial hx-target=\"#toasts\" hx-swap=\"beforeend\">");
    }

    @Test
    void programsReadProblems() {
        var program = new Visitor(port);
        String[] token = {"Authorization", "Bearer ana-token"};

        var refused = program.get("/api/v1/channels/refusal", token);
        var broken = program.get("/api/v1/channels/fault", token);
        var denied = program.get("/api/v1/audit", token);

        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.body()).contains("\"status\":409", "\"refusal\":\"AlreadyClaimed\"");
        assertThat(broken.body()).contains("\"status\":500", "\"code\":\"");
        assertThat(denied.body()).contains("\"status\":403");
    }
}
