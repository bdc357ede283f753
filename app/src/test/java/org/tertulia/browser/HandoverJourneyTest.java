package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;
import tools.jackson.databind.json.JsonMapper;

/** The end of a shift: who goes tells who comes on, and leaves nothing behind. */
@ExtendWith(Shared.class)
class HandoverJourneyTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static final String LINES =
            """
            {"remoteId":"r1","author":{"handle":"remei","name":"Remei"},"text":"¿Y mi armario?","at":"2026-01-10T09:00:00Z","kind":"post"}
            {"remoteId":"r2","author":{"handle":"ramon","name":"Ramón"},"text":"Quiero poner una reclamación","at":"2026-01-10T10:00:00Z","kind":"post"}
            """;

    @Test
    void whoComesOnFindsConversationsNoteAndPromises(Olmo olmo) {
        var adela = olmo.member("Adela Relevo", Role.AGENT, "es");
        var berta = olmo.member("Berta Relevo", Role.AGENT, "es");
        var now = LocalDateTime.now(MADRID).truncatedTo(ChronoUnit.MINUTES);
        shift(olmo, adela, now.minusHours(2), now.plusHours(1));
        shift(olmo, berta, now.plusHours(1), now.plusHours(6));
        var numbers = conversations(olmo);
        var reference = "";
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(adela.email(), Olmo.PASSWORD, "/handover");
            assertThat(page.locator("main")).containsText("No llevas ninguna conversación");
            for (var number : numbers) {
                page.navigate(person.at("/conversations/" + number));
                Person.alive(page);
                page.keyboard().press("c");
                page.locator(".holder").waitFor();
            }
            page.keyboard().press("f");
            page.getByText("R-20").first().waitFor();
            reference =
                    page.getByText("R-20").first().innerText().replaceAll(".*(R-[\\d-]+).*", "$1");

            page.navigate(person.at("/handover"));
            assertThat(page.locator("main")).containsText("Tu turno acaba a las");
            assertThat(page.locator(".handover-held li")).hasCount(2);
            assertThat(page.locator(".handover-held")).containsText(reference + ": resolver hasta");
            assertThat(page.locator("#f-to option").first()).hasText("Berta Relevo, de guardia");
            fits(page);
            page.locator("#f-note").fill("El armario de Remei sale mañana");
            page.locator("button[name=way][value=colleague]").press("Enter");
            assertThat(page.locator(".toast"))
                    .containsText("2 conversaciones son ahora de Berta Relevo");
            assertThat(page.locator("main")).containsText("No llevas ninguna conversación");
            fits(page);
        }
        try (var person = olmo.phone("es-ES")) {
            var page = person.signIn(berta.email(), Olmo.PASSWORD, "/handover");
            assertThat(page.locator(".handover-left").first())
                    .containsText("El armario de Remei sale mañana");
            assertThat(page.locator(".handover-held li")).hasCount(2);
            assertThat(page.locator(".handover-held")).containsText("¿Y mi armario?");
            assertThat(page.locator(".handover-held promise-clock")).hasCount(2);
            assertThat(page.locator(".handover-held")).containsText(reference + ": resolver hasta");
            fits(page);
            page.navigate(person.at("/notifications"));
            assertThat(page.locator("main")).containsText("Adela Relevo te pasa 2 conversaciones");
        }
    }

    private static List<Long> conversations(Olmo olmo) {
        var channel = olmo.channel("import", "Armarios del relevo");
        olmo.messages(channel, LINES);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> numbers(olmo, channel), numbers -> numbers.size() == 2);
    }

    private static List<Long> numbers(Olmo olmo, int channel) {
        var numbers = new ArrayList<Long>();
        olmo.get("/api/v1/conversations?channel=" + channel)
                .path("items")
                .forEach(each -> numbers.add(each.path("number").asLong()));
        return numbers;
    }

    private static void shift(
            Olmo olmo, Olmo.Member who, LocalDateTime begins, LocalDateTime ends) {
        var wanted =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("member", handle(olmo, who))
                        .put("date", begins.toLocalDate().toString())
                        .put("begins", begins.toLocalTime().toString())
                        .put("ends", ends.toLocalTime().toString())
                        .put("nextDay", !ends.toLocalDate().equals(begins.toLocalDate()));
        wanted.putArray("covers").add("everything");
        olmo.post("/api/v1/shifts", "application/json", wanted.toString());
    }

    private static String handle(Olmo olmo, Olmo.Member who) {
        for (var member : olmo.get("/api/v1/members").path("items")) {
            if (member.path("name").asString().equals(who.name())) {
                return member.path("handle").asString();
            }
        }
        throw new AssertionError(who.name() + " is no member");
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
