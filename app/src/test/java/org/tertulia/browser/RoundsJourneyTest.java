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

/** Rounds from their plan to their history; walked and signed off by keys alone. */
@ExtendWith(Shared.class)
class RoundsJourneyTest {

    @Test
    void aRoundIsPlannedWalkedAndSignedOffByKeys(Olmo olmo) {
        var forum = olmo.channel("import", "Foro de rondas");
        var paper = olmo.channel("import", "Diario de rondas");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/rounds/plans");
            plan(page, forum, paper);
            olmo.openRound(forum);
            olmo.openRound(paper);
            olmo.messages(forum, line("uno", "El banco cojea") + line("dos", "Me gusta la mesa"));
            awaitNews(olmo, forum, 2);

            page.navigate(person.at("/rounds"));
            var busy =
                    page.locator(".round", new Page.LocatorOptions().setHasText("Foro de rondas"));
            assertThat(busy).containsText("2 mensajes nuevos");
            Accessible.check(page);
            Wide.demandFitting(page);

            Person.alive(page);
            page.keyboard().press("v");
            assertThat(page.locator(".toast")).containsText("firmada");
            assertThat(page.locator(".round")).hasCount(1);
            Person.alive(page);
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator(".mention:focus")).containsText("Me gusta la mesa");
            page.keyboard().press("k");
            assertThat(page.locator(".round:focus")).hasCount(1);
            page.keyboard().press("s");
            assertThat(page.locator(".round")).hasCount(0);
            assertThat(page.locator("#rounds")).containsText("Nada por mirar ahora");
            Accessible.check(page);

            page.navigate(person.at("/rounds/history"));
            assertThat(page.locator("tbody").last()).containsText("2 mensajes nuevos");
            page.locator("chart-view canvas").waitFor();
            Accessible.check(page);
            Wide.demandFitting(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var reader = olmo.member("Rita", Role.READER, "en");
            var page = person.signIn(reader.email(), Olmo.PASSWORD, "/rounds");
            assertThat(page.locator("#rounds")).containsText("Nothing to look at now");
            for (var path : new String[] {"/rounds", "/rounds/plans", "/rounds/history"}) {
                page.navigate(person.at(path));
                Accessible.check(page);
                Wide.demandFitting(page);
            }
        }
    }

    private static void plan(Page page, int... channels) {
        for (var channel : channels) {
            page.locator("[name=channels][value='" + channel + "']").check();
        }
        page.locator("[name=every]").selectOption("1440");
        Accessible.check(page);
        page.locator("#plan .button.primary").click();
        assertThat(page.locator(".toast")).containsText("2 canales");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Foro de rondas")))
                .containsText("una vez al día, de 9:00 a 20:00, todos los días");
    }

    /** What was brought is heard. */
    private static void awaitNews(Olmo olmo, int channel, int messages) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                olmo.get("/api/v1/rounds")
                                        .path("items")
                                        .valueStream()
                                        .filter(it -> it.path("channel").asInt() == channel)
                                        .map(it -> it.path("novelty").path("messages").asInt())
                                        .anyMatch(it -> it == messages));
    }

    private static String line(String id, String text) {
        return """
        {"remoteId":"ronda-%s","author":{"handle":"rondas","name":"Ramón"},"text":"%s","at":"%s","kind":"post"}
        """
                .formatted(id, text, Instant.now());
    }
}
