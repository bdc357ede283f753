package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.files.Paper;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/**
 * A message is written, approved and said, by keys alone; and what nobody should read is stopped.
 */
@ExtendWith(Shared.class)
class WritingJourneyTest {

    private static final String ALT = "El trinchante, de frente";
    private static final String QUESTION = "¿Cuándo llega mi trinchante?";

    @Test
    void anApprovedMessageIsFoundFilledAndSaidByKeys(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        var channel = olmo.channel("plaza", "Olmo escribe");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/playbook/messages/new");
            page.locator("#f-title").fill("El trinchante viene de camino");
            page.locator("#f-handle").fill("sideboard");
            page.locator("#text-0").fill("Hola, {contact.name}. El trinchante llega el {data}.");
            assertThat(page.locator("#preview .error")).containsText("no hay ningún campo {data}");
            page.locator("#text-0").fill("Hola, {contact.name}. El trinchante llega el {date}.");
            assertThat(page.locator("#preview .said-text")).containsText("Hola, Darío Mora");
            page.locator("#f-bring").setInputFiles(file("carta.exe", "no".getBytes(UTF_8)));
            assertThat(page.locator("file-keeper .error")).containsText("no se puede enviar");
            person.forgive("422");
            page.locator("#f-bring").setInputFiles(file("trinchante.png", Paper.pixel()));
            page.locator("[name=fileAlt]").first().fill(ALT);
            fits(page);
            page.locator("#text-0").press("Control+Enter");
            assertThat(page.locator(".deciding")).containsText("espera aprobación");
        }
        try (var person = olmo.desktop("es-ES")) {
            var path = "/playbook/messages?shelf=waiting";
            var page = person.signIn(carla.email(), Olmo.PASSWORD, path);
            fits(page);
            page.locator(".protocol-title", having("trinchante")).press("Enter");
            assertThat(page.locator(".deciding")).containsText("espera aprobación");
            assertThat(page.getByAltText(ALT)).isVisible();
            fits(page);
            Person.alive(page);
            page.keyboard().press("a");
            assertThat(page.locator(".toast")).containsText("ya se puede usar");
            page.navigate(person.at("/writing"));
            fits(page);
        }
        try (var person = olmo.desktop("es-ES")) {
            var path = "/inbox?queue=waiting&channel=" + channel;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, path);
            var square = person.tab("/plaza/" + channel);
            var plaza = new Plaza(square);
            plaza.say("Lucía", QUESTION);
            page.bringToFront();
            page.locator(".row-link").click();
            assertThat(page.locator("#answer-text")).isVisible();
            page.keyboard().press("s");
            assertThat(page.locator("#offers")).isVisible();
            page.keyboard().type("trinchante camino");
            assertThat(page.locator("#offers [aria-selected=true]")).containsText("trinchante");
            Accessible.check(page);
            page.keyboard().press("Enter");
            assertThat(page.locator(".offer-asks input")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".offer-asks input")).hasAttribute("aria-invalid", "true");
            page.keyboard().type("jueves");
            page.keyboard().press("Enter");
            assertThat(page.locator("#answer-text"))
                    .hasValue(Pattern.compile("Hola, Lucía.*El trinchante llega el jueves\\."));
            assertThat(page.locator("#answer-text")).isFocused();
            assertThat(page.locator(".file-chips li")).containsText("trinchante.png");
            Accessible.check(page);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".bubble.out")).containsText("llega el jueves");
            assertThat(page.locator(".bubble.out").getByAltText(ALT)).isVisible();
            square.bringToFront();
            assertThat(square.getByAltText(ALT)).isVisible();
        }
        try (var person = olmo.phone("es-ES")) {
            var path = "/inbox?queue=all&channel=" + channel;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, path);
            page.locator(".row-link").first().click();
            page.locator("[data-finds]").click();
            assertThat(page.locator("#offers")).isVisible();
            fits(page);
            page.keyboard().press("Escape");
            page.locator("#answer-text").fill("LLAMA YA AL 612 345 678!! Es urgente");
            assertThat(page.locator(".hint-line.stop")).containsText("612 345 678");
            fits(page);
            page.locator("#answer [type=submit]").click();
            assertThat(page.locator(".composer-refused")).containsText("datos personales");
            person.forgive("409");
            fits(page);
            page.locator("#meant").fill("Es el de la tienda");
            page.locator("#answer [type=submit]").click();
            assertThat(page.locator(".bubble.out")).hasCount(2);
        }
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/playbook/messages");
            page.locator(".protocol-title", having("trinchante")).click();
            assertThat(page.locator("main")).containsText("tal cual (versión 1)");
            fits(page);
        }
    }

    private static FilePayload file(String name, byte[] bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
