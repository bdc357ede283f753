package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tertulia.testing.Visitor;

@WebAloneTest
class KitPageTest {

    @LocalServerPort private int port;

    @Test
    void theKitSpeaksSpanishToWhoSpeaksSpanish() {
        var kit = Visitor.signedIn(port, "ana@olmo.example").get("/kit").body();

        assertThat(kit).contains("lang=\"es\"", "<h1>Componentes</h1>", "hace 6 h");
        assertThat(kit).doesNotContain("web.");
    }

    @Test
    void theSignInPageSpeaksTheBrowsersLanguageOrTheOneChosen() {
        var visitor = new Visitor(port);

        assertThat(visitor.get("/sign-in", "Accept-Language", "es-MX").body())
                .contains("Contraseña");
        assertThat(visitor.get("/sign-in", "Accept-Language", "fr").body()).contains("Password");

        visitor.post("/look", Map.of("language", "es", "_csrf", visitor.token("/sign-in")));

        assertThat(visitor.get("/sign-in", "Accept-Language", "fr").body()).contains("Contraseña");
    }

    @Test
    void theLookIsKeptOnTheDevice() {
        var ana = Visitor.signedIn(port, "ana@olmo.example");

        ana.post("/look", Map.of("theme", "dark", "density", "neon", "_csrf", ana.token("/kit")));

        assertThat(ana.get("/kit").body())
                .contains("data-theme=\"dark\"", "data-density=\"comfortable\"");
    }

    @Test
    void theRailShowsWhatTheRoleMayOpen() {
        assertThat(Visitor.signedIn(port, "rita@olmo.example").get("/kit").body())
                .contains("href=\"/inbox\"")
                .doesNotContain("href=\"/members\"", "href=\"/settings\"");
        assertThat(Visitor.signedIn(port, "olga@olmo.example").get("/kit").body())
                .contains("href=\"/members\"", "href=\"/settings\"");
    }
}
