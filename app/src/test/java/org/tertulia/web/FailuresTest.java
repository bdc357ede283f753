package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    private static final String[] TOKEN = {"Authorization", "Bearer ana-token"};

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
    void whoIsSecondByAMomentIsToldSo(CapturedOutput log) {
        var twin = Visitor.signedIn(port, "ana@olmo.example").get("/inbox/twin");

        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(twin.body()).contains("Alguien se adelantó").doesNotContain("ux_department");
        assertThat(log).contains("WEB-04");
    }

    @Test
    void whoBreaksOffAnUploadIsNoFaultOfOurs(CapturedOutput log) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var head =
                    "POST /api/v1/conversations/bytes HTTP/1.1\r\nHost: x\r\n"
                            + "Authorization: Bearer ana-token\r\nContent-Length: 100000\r\n\r\n"
                            + "the beginning";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertThat(log).doesNotContain("conversations/bytes", "ClientAbortException");
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

    @Test
    void whatIsUnfitIsNotAConflict() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var page = ana.get("/inbox/unfit");
        var problem = new Visitor(port).get("/api/v1/channels/unfit", TOKEN);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("web.refusal.TooLong").contains("Hay algo que corregir");
        assertThat(problem.body()).contains("\"status\":422", "\"refusal\":\"TooLong\"");
    }

    @Test
    void anAddressThatIsNoneIsMissingRatherThanForbidden() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");
        var stranger = new Visitor(port);

        assertThat(ana.get("/nothing-is-there").statusCode()).isEqualTo(404);
        assertThat(ana.post("/nothing-is-there", Map.of()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/nothing", TOKEN).statusCode()).isEqualTo(404);

        assertThat(stranger.get("/nothing-is-there").headers().firstValue("Location"))
                .contains("/sign-in?next=%2Fnothing-is-there");
        assertThat(stranger.get("/api/v1/nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void whatNoRowNamesStaysDeniedThoughItIsServed() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var denied = ana.get("/no-rule-names-this");

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).doesNotContain("nobody reads this");
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        // One that the table denies, one that a row lets through
        var denied = ana.post("/bell", Map.of("_csrf", ana.token("/kit")));
        var passed = ana.post("/inbox", Map.of("_csrf", ana.token("/kit")));
        var program = new Visitor(port).post("/api/v1/channels/json", Map.of(), TOKEN);

        for (var answer : List.of(denied, passed)) {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(answer.body()).contains("Esta dirección no admite POST, solo GET, HEAD.");
        }
        assertThat(program.statusCode()).isEqualTo(405);
        assertThat(program.body())
                .contains("does not take POST", "\"instance\":\"/api/v1/channels/json\"");
    }

    @Test
    void headIsAllowedWhereGetIs() {
        var rita = Visitor.signedIn(port, "rita@olmo.example");

        assertThat(rita.head("/inbox").statusCode()).isEqualTo(200);
        assertThat(rita.head("/bell").statusCode()).isEqualTo(200);
    }

    @Test
    void otherTypesAreToldWhichOnesThereAre() {
        var program = new Visitor(port);

        var sent = program.post("/api/v1/conversations", Map.of("a", "b"), TOKEN);
        var wanted =
                program.get(
                        "/api/v1/channels/json",
                        "Accept",
                        "application/xml",
                        "Authorization",
                        "Bearer ana-token");

        assertThat(sent.statusCode()).isEqualTo(415);
        assertThat(sent.body()).contains("application/json");
        assertThat(wanted.statusCode()).isEqualTo(406);
        assertThat(wanted.body()).contains("application/json");
    }

    @Test
    void anOldFormAndOneThatIsNotOursAreToldApart() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");
        var form = "/inbox/form";

        var old = ana.post(form, Map.of("_csrf", "of-another-session"));
        var foreign = ana.post(form, Map.of());
        var piece = ana.post(form, Map.of("_csrf", "x"), "HX-Request", "true");
        var stranger = new Visitor(port).post(form, Map.of("_csrf", "of-an-ended-session"));

        assertThat(List.of(old, foreign, piece, stranger))
                .allMatch(answer -> answer.statusCode() == 403);
        assertThat(old.body()).contains("Esta página llevaba demasiado tiempo abierta");
        assertThat(stranger.body()).contains("This page had been open for too long");
        assertThat(foreign.body()).contains("no sale de una página de Tertulia");
        assertThat(piece.body()).startsWith("<hx-partial").contains("Recarga la página");
    }

    @Test
    void aValueThatDoesNotDoIsNamed() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        assertThat(ana.get("/inbox/number?number=many").body())
                .contains("«number» tiene que ser un número entero");
        assertThat(ana.get("/inbox/number").body()).contains("Falta «number».");
    }
}
