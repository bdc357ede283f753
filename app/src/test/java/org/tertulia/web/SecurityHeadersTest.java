package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tertulia.testing.Visitor;

@WebAloneTest
class SecurityHeadersTest {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']+)'");

    @LocalServerPort private int port;

    @Autowired private Assets assets;

    @Test
    void everyKindOfResponseCarriesThePolicy() {
        var stranger = new Visitor(port);
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        guarded(200, stranger.get("/sign-in"));
        guarded(303, stranger.get("/inbox"));
        guarded(302, stranger.get("/favicon.ico"));
        guarded(401, stranger.get("/inbox", "HX-Request", "true"));
        guarded(401, stranger.get("/api/v1/channels"));
        guarded(200, stranger.get(assets.url("favicon.svg")));
        guarded(404, stranger.get(assets.url("none.css")));
        guarded(403, stranger.post("/sign-in", Map.of()));
        guarded(200, ana.get("/kit"));
        guarded(200, ana.get("/bell", "HX-Request", "true"));
        guarded(404, ana.get("/inbox/missing"));
        guarded(404, ana.get("/conversations/nothing-serves-this"));
        guarded(404, ana.get("/nothing-is-there"));
        guarded(403, ana.get("/no-rule-names-this"));
        guarded(403, ana.get("/settings"));
        guarded(409, ana.get("/inbox/refusal"));
        guarded(409, ana.get("/inbox/refusal", "HX-Request", "true"));
        guarded(500, ana.get("/inbox/fault"));
        guarded(422, ana.get("/inbox/number?number=many"));
        guarded(405, ana.post("/kit", Map.of("_csrf", ana.token("/kit"))));
        guarded(405, ana.post("/inbox", Map.of("_csrf", ana.token("/kit"))));
        guarded(303, ana.post("/inbox/form", Map.of("_csrf", ana.token("/kit"))));
    }

    @Test
    void eachResponseHasItsOwnNonceAndThePageCarriesIt() {
        var stranger = new Visitor(port);

        var first = stranger.get("/sign-in");
        var second = stranger.get("/sign-in");

        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"");
    }

    @Test
    void aFailurePageCarriesTheNonceOfItsOwnPolicy() {
        var missing = Visitor.signedIn(port, "ana@olmo.example").get("/no-rule-names-this");

        assertThat(missing.body()).contains("nonce=\"" + nonce(missing) + "\"");
    }

    @Test
    void onlyAssetsAreKept() {
        var stranger = new Visitor(port);

        var asset = stranger.get(assets.url("favicon.svg"));
        var page = stranger.get("/sign-in");

        assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static void guarded(int status, HttpResponse<String> response) {
        var what = response.request().method() + " " + response.uri().getPath();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        assertThat(nonce(response)).as(what).isNotBlank();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .contains("nosniff");
    }

    private static String nonce(HttpResponse<String> response) {
        var found =
                NONCE.matcher(response.headers().firstValue("Content-Security-Policy").orElse(""));
        return found.find() ? found.group(1) : "";
    }
}
