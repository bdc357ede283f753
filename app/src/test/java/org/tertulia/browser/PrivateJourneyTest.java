package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.networks.mail.PostOffice;
import org.tertulia.testing.Accessible;
import tools.jackson.databind.json.JsonMapper;

/** A public question goes on by mail and comes back, by keys; one timeline tells all of it. */
@ExtendWith(Shared.class)
class PrivateJourneyTest {

    private static final String LINE =
            """
            {"remoteId":"v1","author":{"handle":"vera","name":"Vera"},"text":"¿Y mi factura de roble?","at":"2026-01-10T09:00:00Z","kind":"post"}
            """;

    @Test
    void aPublicQuestionGoesOnByMailAndComesBack(Olmo olmo) throws MessagingException {
        try (var office = new PostOffice()) {
            var ana = olmo.member("Ana", Role.AGENT, "es");
            var given = JsonMapper.shared().createObjectNode();
            office.given().forEach(given::put);
            var mailbox = olmo.channel(given.put("name", "Atención"));
            var channel = olmo.channel("import", "Facturas de roble");
            olmo.messages(channel, LINE);
            try (var person = olmo.desktop("es-ES")) {
                var list = "/inbox?tab=waiting&channel=" + channel;
                var page = person.signIn(ana.email(), Olmo.PASSWORD, list);
                page.locator(".row-link").press("Enter");
                page.locator(".conversation-head").waitFor();
                var number = page.locator("article.conversation").getAttribute("data-number");
                page.keyboard().press("v");
                page.waitForURL("**/aside**");
                fits(page);
                page.locator("#f-recipient").fill("nadie");
                page.locator("#content form.form button.primary").click();
                assertThat(page.locator("main")).containsText("no es una dirección");
                fits(page);
                page.locator("#f-recipient").fill("vera@example.org");
                page.locator("[name=consent][value=here]").check();
                page.locator("#content form.form button.primary").click();
                assertThat(page.locator(".toast")).containsText("En privado");
                assertThat(page.locator(".apart")).containsText("vera@example.org");
                assertThat(page.locator(".composer-what").first()).containsText("por correo");
                fits(page);
                page.locator("#answer-text").fill("Hola, Vera: ¿qué número tiene?");
                page.keyboard().press("Control+Enter");
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> office.sent("vera@example.org").size() == 1);
                var mail = office.sent("vera@example.org").getFirst();
                var ours = String.valueOf(mail.getHeader("Message-ID", ",")).replaceAll("[<>]", "");
                office.arrives("Vera <vera@example.org>", ours, "Re: Tu mensaje", "Es la 42.");
                olmo.post("/api/v1/channels/" + mailbox + "/look", "application/json", "{}");

                assertThat(page.locator(".timeline")).containsText("Es la 42.");
                assertThat(page.locator(".apart-line")).hasCount(2);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                fits(page);
                page.navigate(person.at("/conversations/" + number));
                page.locator(".conversation-head").waitFor();
                page.keyboard().press("e");
                assertThat(page.locator(".closing[open]")).containsText("no se ha contado");
                fits(page);
                page.keyboard().press("Escape");
                page.keyboard().press("v");
                assertThat(page.locator(".toast")).containsText("De nuevo en público");
                assertThat(page.locator(".apart")).containsText("Falta contarlo");
                fits(page);
                page.locator(".conversation-head").waitFor();
                page.keyboard().press("e");
                page.locator(".closing[open] select[name=untold]").selectOption("of-no-use");
                page.locator(".closing[open] button[value=thanks]").click();
                page.navigate(person.at("/conversations/" + number));
                assertThat(page.locator(".timeline")).containsText("sin contarlo en público");
                person.forgive("422");
            }
            try (var person = olmo.phone("en-GB")) {
                var page = person.signIn(ana.email(), Olmo.PASSWORD, "/inbox?tab=closed");
                page.locator(".row-link").first().click();
                fits(page);
            }
        }
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
