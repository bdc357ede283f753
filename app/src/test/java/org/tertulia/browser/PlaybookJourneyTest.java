package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** A protocol written by keys alone, reviewed, read, and walked on a phone. */
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
            page.locator("#f-text").focus();
            page.keyboard().press("Control+A");
            page.keyboard().insertText(TEXT);
            assertThat(page.locator(".wrong-line"))
                    .containsText("Línea 12: No hay ningún paso «nowhere».");
            assertThat(page.locator(".protocol-lines .wrong")).hasText("12");
            Accessible.check(page);
            Wide.demandFitting(page);
            page.locator(".wrong-line").press("Enter");
            page.keyboard().insertText("- window -> oil");
            assertThat(page.locator(".protocol-wrongs")).containsText("Se puede recorrer entero");
            assertThat(page.locator(".tree-wide .tree-box")).hasCount(3);

            // A step more, from the drawing.
            page.locator("#step-oil > summary").press("Enter");
            page.locator("#kind-oil").selectOption("instruction");
            page.locator("button[value='add.oil']").press("Enter");
            assertThat(page.locator("#f-text"))
                    .hasValue(Pattern.compile("== instruction: instruction"));
            assertThat(page.locator("#es-instruction")).isFocused();
            page.keyboard().insertText("Apúntalo.");
            page.locator("#en-instruction").fill("Note it.");
            page.locator("button[value='change.instruction']").press("Enter");
            assertThat(page.locator(".protocol-wrongs")).containsText("Se puede recorrer entero");
            page.locator(".protocol-writing details > summary").first().press("Enter");
            page.locator("#f-why").fill("Lo preguntan mucho");
            page.locator("button[value='propose']").press("Enter");
            assertThat(page.locator(".toast")).containsText("Propuesta");
            assertThat(page.locator("h1")).hasText("Bisagras que chirrían");
            Accessible.check(page);
            Wide.demandFitting(page);
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
            Accessible.check(page);
            Wide.demandFitting(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/playbook");
            page.navigate(path);
            Accessible.check(page);
            Wide.demandFitting(page);
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
            Accessible.check(page);
            Wide.demandFitting(page);
        }
    }
}
