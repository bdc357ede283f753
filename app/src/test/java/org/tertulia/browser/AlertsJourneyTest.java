package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** An outburst becomes an alert, and people come together over it; by keys alone. */
@ExtendWith(Shared.class)
class AlertsJourneyTest {

    private static final int MOST_TABS = 120;

    @Test
    void anAlertIsReadUnderstoodAndTakenToACrisisRoomByKeys(Olmo olmo) {
        var forum = olmo.channel("import", "Foro de averías");
        olmo.post(
                "/api/v1/watches",
                "application/json",
                "{\"name\":\"Averías\",\"query\":\"averiómetro\"}");
        olmo.messages(forum, past() + outburst());
        awaitAlert(olmo);
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/alerts");
            assertThat(page.locator(".alert-list")).containsText("averías");
            Accessible.check(page);
            Wide.demandFitting(page);

            tabTo(page, ".alert-list a");
            page.keyboard().press("Enter");
            page.locator(".alert-reasons").first().waitFor();
            page.locator("chart-view canvas").first().waitFor();
            Accessible.check(page);
            Wide.demandFitting(page);
            Person.alive(page);
            page.keyboard().press("1");
            assertThat(page.locator(".toast")).containsText("Anotado");
            assertThat(page.locator("#alert")).containsText("Estamos en ello");

            Person.alive(page);
            page.keyboard().press("o");
            page.locator("#crisis-log").waitFor();
            tabTo(page, "#f-text");
            page.keyboard().type("La web se cayó a las nueve");
            tabTo(page, "button[value=decision]");
            page.keyboard().press("Enter");
            assertThat(page.locator("#crisis-log .decision")).containsText("a las nueve");
            tabTo(page, "#f-task");
            page.keyboard().type("Escribir a todos");
            page.keyboard().press("Enter");
            assertThat(page.locator("#crisis-side")).containsText("Escribir a todos");
            Accessible.check(page);
            Wide.demandFitting(page);
            tabTo(page, "#f-conclusion");
            page.keyboard().type("Un disco lleno. Se vigila desde hoy.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice.good")).containsText("Carla");
            Accessible.check(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var reader = olmo.member("Rita", Role.READER, "en");
            var page = person.signIn(reader.email(), Olmo.PASSWORD, "/alerts?all=true");
            tabTo(page, ".alert-list a");
            page.keyboard().press("Enter");
            page.locator("#alert").waitFor();
            for (var path : new String[] {"/alerts", "/alerts/rules", "/crisis-rooms"}) {
                Accessible.check(page);
                Wide.demandFitting(page);
                page.navigate(person.at(path));
            }
            Accessible.check(page);
        }
    }

    private static void tabTo(Page page, String wanted) {
        for (var i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean)
                    page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + wanted + " on " + page.url());
    }

    private static void awaitAlert(Olmo olmo) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !olmo.get("/api/v1/alerts?state=open").path("items").isEmpty());
    }

    /** For ten days somebody says so twice a day. */
    private static String past() {
        var lines = new StringBuilder();
        for (var i = 1; i <= 20; i++) {
            lines.append(line("p" + i, Instant.now().minus(Duration.ofHours(12L * i))));
        }
        return lines.toString();
    }

    private static String outburst() {
        var lines = new StringBuilder();
        for (var i = 0; i < 15; i++) {
            lines.append(line("o" + i, Instant.now().minus(Duration.ofMinutes(i))));
        }
        return lines.toString();
    }

    private static String line(String id, Instant at) {
        return """
        {"remoteId":"averia-%1$s","author":{"handle":"%1$s","name":"Vecina %1$s"},"text":"El averiómetro marca nueve","at":"%2$s","kind":"post"}
        """
                .formatted(id, at);
    }
}
