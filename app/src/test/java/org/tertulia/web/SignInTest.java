package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tertulia.testing.Visitor;

@WebAloneTest
class SignInTest {

    @LocalServerPort private int port;

    @Test
    void signingInChangesTheSession() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var before = visitor.cookie("tertulia");

        var entered = visitor.signIn("ana@olmo.example", WebAlone.PASSWORD);

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/");
        assertThat(visitor.cookie("tertulia")).isNotBlank().isNotEqualTo(before);
        assertThat(visitor.get("/kit").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotSignedInComesBackToThePageWanted() {
        var visitor = new Visitor(port);

        var sent = visitor.get("/inbox?q=factura");
        var signIn = sent.headers().firstValue("Location").orElseThrow();
        var token = visitor.token(signIn);
        var entered =
                visitor.post(
                        "/sign-in",
                        Map.of(
                                "email",
                                "ana@olmo.example",
                                "password",
                                WebAlone.PASSWORD,
                                "next",
                                "/inbox?q=factura",
                                "_csrf",
                                token));

        assertThat(signIn).isEqualTo("/sign-in?next=%2Finbox%3Fq%3Dfactura");
        assertThat(entered.headers().firstValue("Location")).contains("/inbox?q=factura");
    }

    @Test
    void theWayBackNeverLeadsToAnotherSite() {
        assertThat(LocalPath.of("//evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("/\\evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("https://evil.example")).isEqualTo("/");
        assertThat(LocalPath.of("/\tinbox")).isEqualTo("/");
        assertThat(LocalPath.of("/inbox?q=//x")).isEqualTo("/inbox?q=//x");
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithTheAddress() {
        var refused = new Visitor(port).signIn("ana@olmo.example", "wrong");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"ana@olmo.example\"")
                .contains("role=\"alert\"");
    }

    @Test
    void tooManyAttemptsSayWhenToTryAgain() {
        var refused = new Visitor(port).signIn("often@olmo.example", "wrong");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("5 min");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var refused = ana.post("/inbox/form", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("no sale de una página de Tertulia");
    }

    @Test
    void signingOutEndsTheSession() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var left = ana.post("/sign-out", Map.of("_csrf", ana.token("/kit")));

        assertThat(left.headers().firstValue("Location")).contains("/sign-in");
        assertThat(ana.get("/kit").statusCode()).isEqualTo(303);
    }

    @Test
    void anOldFormDoesNotSignOutAndSaysSo() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var refused = ana.post("/sign-out", Map.of("_csrf", "of yesterday"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Esta página llevaba demasiado tiempo abierta");
        assertThat(ana.get("/kit").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheRedirectSaysAppearsOnceOnTheNextPage() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");
        ana.post("/inbox/form", Map.of("_csrf", ana.token("/kit")));

        var said = "toasts\" role=\"status\" aria-live=\"polite\">\n    <toast-note";

        // A page that is being left fetches its own pieces meanwhile.
        assertThat(ana.get("/kit", "HX-Request", "true").body()).doesNotContain(said);
        assertThat(ana.get("/kit").body()).contains(said);
        assertThat(ana.get("/kit").body()).doesNotContain(said);
    }

    @Test
    void htmxIsToldToGoElsewhereByAHeader() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        var went =
                ana.post("/inbox/form", Map.of("_csrf", ana.token("/kit")), "HX-Request", "true");

        assertThat(went.statusCode()).isEqualTo(200);
        assertThat(went.headers().firstValue("HX-Redirect")).contains("/kit");
    }

    @Test
    void aTokenOpensTheProgramsDoorOnly() {
        var program = new Visitor(port);

        var asked = program.get("/api/v1/channels/none", "Authorization", "Bearer ana-token");
        var unknown = program.get("/api/v1/channels/none", "Authorization", "Bearer other");
        var page = program.get("/kit", "Authorization", "Bearer ana-token");

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(program.cookie("tertulia")).isEmpty();
    }

    @Test
    void aTokenLeavesTheSessionAloneThatComesAlong() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");
        var session = ana.cookie("tertulia");

        ana.get("/api/v1/channels/none", "Authorization", "Bearer ana-token");

        assertThat(ana.cookie("tertulia")).isNotEmpty().isEqualTo(session);
    }
}
