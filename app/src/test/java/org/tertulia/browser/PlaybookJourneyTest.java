package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** A protocol written by keys alone, reviewed, read, and walked in a conversation on a phone. */
@ExtendWith(Shared.class)
class PlaybookJourneyTest {

    private static final String TEXT =
            """
            protocol hinges
            title es: Bisagras que chirrían
            title en: Creaking hinges
            applies: words is bisagra*

            == where: question
            es: ¿Dónde chirría?
            en: Where does it creak?
            - door -> oil
              es: En la puerta
              en: At the door
            - window -> nowhere
              es: En la ventana
              en: At the window

            == oil: message
            es: Hola, {contact}: con una gota de aceite basta.
            en: Hello, {contact}: a drop of oil will do.
            next: done

            == done: end
            how: answered
            """;

    @Test
    void aProtocolIsWrittenByKeysReviewedReadAndWalkedOnAPhone(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/playbook");
            Accessible.check(page);
            page.keyboard().press("n");
            page.waitForURL("**/playbook/protocols/new");
            Tabbing.reach(page, "#f-text");
            page.keyboard().press("Control+A");
            page.keyboard().insertText(TEXT);
            assertThat(page.locator(".wrong-line"))
                    .containsText("Línea 12: No hay ningún paso «nowhere».");
            assertThat(page.locator(".protocol-lines .wrong")).hasText("12");
            fits(page);
            Tabbing.press(page, ".wrong-line");
            page.keyboard().insertText("- window -> oil");
            assertThat(page.locator(".protocol-wrongs")).containsText("Se puede recorrer entero");
            assertThat(page.locator(".tree-wide .tree-box")).hasCount(3);

            // A step more, from the drawing.
            Tabbing.press(page, "#step-oil > summary");
            Tabbing.choose(page, "#kind-oil", "instruction");
            Tabbing.press(page, "button[value='add.oil']");
            assertThat(page.locator("#f-text"))
                    .hasValue(Pattern.compile("== instruction: instruction"));
            assertThat(page.locator("#es-instruction")).isFocused();
            page.keyboard().insertText("Apúntalo.");
            Tabbing.reach(page, "#en-instruction");
            page.keyboard().type("Note it.");
            Tabbing.press(page, "button[value='change.instruction']");
            assertThat(page.locator(".protocol-wrongs")).containsText("Se puede recorrer entero");
            Tabbing.reachBack(page, "details:has(#f-why) > summary");
            page.keyboard().press("Enter");
            Tabbing.reach(page, "#f-why");
            page.keyboard().type("Lo preguntan mucho");
            Tabbing.press(page, "button[value='propose']");
            assertThat(page.locator(".toast")).containsText("Propuesta");
            assertThat(page.locator("h1")).hasText("Bisagras que chirrían");
            fits(page);
        }
        String path;
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/playbook?shelf=review");
            page.locator(".protocol-title").first().click();
            page.locator("form[action$='/approval'] .button.primary").click();
            assertThat(page.locator(".toast")).containsText("En vigor");
            path = page.url();
            page.keyboard().press("v");
            assertThat(page.locator(".versions")).containsText("Lo preguntan mucho");
            Accessible.check(page);
            page.navigate(person.at("/playbook/manual"));
            assertThat(page.locator("main")).containsText("Bisagras que chirrían");
            fits(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/playbook");
            page.navigate(path);
            fits(page);
            assertThat(page.locator(".tree-narrow .tree-box")).hasCount(4);
            page.locator(".reading-asked .button").click();
            assertThat(page.locator(".reading-asked")).hasCount(0);
            page.locator("a[href*='/trial']").click();
            page.locator("#f-text").fill("La bisagra de casa chirría");
            page.locator("form.form .button.primary").click();
            assertThat(page.locator(".trial-here")).containsText("¿Dónde chirría?");
            page.locator(".trial-here .button.primary").first().click();
            assertThat(page.locator(".trial-path")).containsText("En la puerta");
            assertThat(page.locator(".trial-here")).containsText("aceite");
            fits(page);
        }
        var channel = olmo.channel("plaza", "Bisagras");
        try (var person = olmo.phone("es-ES")) {
            walkInAConversation(person, ana, channel);
        }
    }

    private static void walkInAConversation(Person person, Olmo.Member ana, int channel) {
        var list = "/inbox?tab=waiting&channel=" + channel;
        var page = person.signIn(ana.email(), Olmo.PASSWORD, list);
        var plaza = new Plaza(person.tab("/plaza/" + channel));
        plaza.say("Lucía", "La bisagra de la puerta chirría");
        page.bringToFront();
        page.locator(".row-link").click();
        page.locator(".following-fit").click();
        assertThat(page.locator(".following-step")).containsText("¿Dónde chirría?");
        fits(page);
        page.locator(".following-ways button[value=door]").click();
        assertThat(page.locator(".following-step")).containsText("una gota de aceite");
        page.locator(".following-acts [data-says]").click();
        assertThat(page.locator("#answer-text"))
                .hasValue("Hola, Lucía: con una gota de aceite basta.");
        fits(page);
        page.locator("#answer [type=submit]").click();
        assertThat(page.locator(".bubble.out .chip")).hasText("Está en la red");
        page.locator(".following-ways .button.primary").click();
        assertThat(page.locator(".following-step")).containsText("Apúntalo.");
        page.locator(".following-ways .button.primary").click();
        assertThat(page.locator(".following")).hasCount(0);
        fits(page);
        assertThat(plaza.answered("una gota de aceite")).isVisible();
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
