package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Site;

/** A real feed: connected, heard, watched, and what is found drawn. */
@ExtendWith(Shared.class)
class ListeningJourneyTest {

    private static final String FIRST = "Los bancos de alcornoque vuelven a las plazas";
    private static final String SECOND = "Premio al mejor banco de alcornoque";

    @Test
    void aFeedIsHeardWatchedAndDrawn(Olmo olmo) {
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var site = new Site();
                var person = olmo.desktop("es-ES")) {
            site.page("/feed", "application/rss+xml", Site.rss("El Diario", "1", FIRST));
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/channels/new/feed");
            connect(page, site.url("/feed"));
            var channel = page.url();

            page.navigate(person.at("/watches/new"));
            watch(page);
            page.locator("chart-view canvas").waitFor();
            Accessible.check(page);

            site.page(
                    "/feed", "application/rss+xml", Site.rss("El Diario", "1", FIRST, "2", SECOND));
            var other = person.tab();
            other.navigate(channel);
            other.locator("main form[action$='/look'] button").click();
            page.bringToFront();
            page.locator(".fresh").click();
            assertThat(page.locator(".mention")).hasCount(2);
            assertThat(page.locator(".mentions")).containsText(SECOND);

            page.navigate(person.at("/mentions"));
            assertThat(page.locator(".mentions")).containsText(SECOND);
            page.locator(".words").waitFor();
            Accessible.check(page);
            Wide.demandFitting(page);
            judge(page);

            page.navigate(person.at("/share-of-voice?watch=" + watched(other)));
            assertThat(page.locator(".table.voices")).containsText("pocos mensajes: 2");
            page.locator("chart-view canvas").waitFor();
            page.locator(".words-coming").scrollIntoViewIfNeeded();
            page.locator(".voice-words").waitFor();
            Accessible.check(page);
            Wide.demandFitting(page);
            page.locator(".table.voices td.number a").first().click();
            assertThat(page.locator(".mention")).hasCount(2);
        }
        try (var person = olmo.phone("en-GB")) {
            var rita = olmo.member("Rita", Role.READER, "en");
            var page = person.signIn(rita.email(), Olmo.PASSWORD, "/share-of-voice");
            Accessible.check(page);
            Wide.demandFitting(page);
        }
    }

    /** Each answer has its key, and those of other places and of dialogs stay what they are. */
    @Test
    void aSampleIsJudgedByKeysAndTheOthersWorkAsEver(Olmo olmo) {
        var channel = olmo.channel("import", "Muestra");
        olmo.messages(
                channel,
                """
                {"remoteId":"muestra-1","author":{"name":"Noa"},"text":"Qué sillas tan bonitas","at":"2026-01-10T09:00:00Z","kind":"post"}
                {"remoteId":"muestra-2","author":{"name":"Pau"},"text":"Esta silla cojea","at":"2026-01-10T09:00:00Z","kind":"post"}
                """);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                olmo.get("/api/v1/conversations?channel=" + channel)
                                                .path("items")
                                                .size()
                                        == 2);
        olmo.sample(channel);
        var ana = olmo.member("Ana", Role.AGENT, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/understanding/sample");
            Accessible.check(page);
            var first = page.locator(".sample-text").textContent();
            page.keyboard().press("?");
            assertThat(page.locator("#keyboard[open]")).containsText("Tono: neutro");
            page.keyboard().press("r");
            page.keyboard().press("Escape");
            page.locator(".sample-form [value=neg]").check();
            page.keyboard().press("e");
            assertThat(page.locator(".sample-form [value=pos]")).isChecked();
            page.keyboard().press("g");
            page.keyboard().press("c");
            page.waitForURL("**/channels");
            page.goBack();
            Person.alive(page);
            assertThat(page.locator(".sample-text")).hasText(first);
            page.keyboard().press("r");
            assertThat(page.locator(".sample-text")).not().hasText(first);
            Person.alive(page);
            page.keyboard().press("n");
            assertThat(page.locator("#content")).containsText("La muestra está apagada");
        }
    }

    /** By keys alone; the form comes when it is opened. */
    private static void judge(Page page) {
        page.keyboard().press("u");
        assertThat(page.locator("details.judge[open] [autofocus]")).isFocused();
        Accessible.check(page);
        page.keyboard().press("d");
        assertThat(page.locator("details.judge[open]")).hasCount(0);
        assertThat(page.locator(".mention .understood").first()).containsText("elogio");
    }

    private static String watched(Page page) {
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/watches"));
        var link = page.locator(".watches a", new Page.LocatorOptions().setHasText("Bancos"));
        return link.first().getAttribute("href").replace("/watches/", "");
    }

    private static void connect(Page page, String address) {
        page.locator("main [name=url]").fill(address);
        page.locator("main form .button.primary").click();
        assertThat(page.locator("main")).containsText(FIRST);
        page.locator("form[action$='/channel'] .button.primary").click();
        page.waitForURL("**/channels/*");
        assertThat(page.locator("#channel")).containsText("Va bien");
        Accessible.check(page);
    }

    /** The preview counts before anything is saved. */
    private static void watch(Page page) {
        page.locator("[name=query]").pressSequentially("banco* AND");
        assertThat(page.locator(".preview-wrong")).isVisible();
        Accessible.check(page);
        page.locator("[name=query]").fill("banco* AND alcornoque");
        assertThat(page.locator(".preview-count")).containsText("1");
        assertThat(page.locator("#preview .mention")).containsText(FIRST);
        Accessible.check(page);
        page.locator("[name=name]").fill("Bancos");
        page.locator("main form .button.primary").click();
        page.waitForURL("**/watches/*");
        page.reload();
        assertThat(page.locator(".mention")).containsText(FIRST);
    }
}
