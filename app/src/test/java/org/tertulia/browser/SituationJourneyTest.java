package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** From a conversation that no protocol fits to the version that does, by keys; then it is used. */
@ExtendWith(Shared.class)
class SituationJourneyTest {

    private static final String LINE =
            """
            {"remoteId":"s1","author":{"handle":"berta","name":"Berta"},"text":"¿Restauráis arcones de castaño?","at":"2026-01-10T09:00:00Z","kind":"post"}
            """;

    private static final String TEXT =
            """
            protocol chests
            title es: Arcones
            title en: Chests
            applies: words is arcon*

            == old: question
            es: ¿Es antiguo?
            en: Is it old?
            - yes -> answer
              es: Sí
              en: Yes
            - no -> done
              es: No
              en: No

            == answer: message
            es: Hola, {contact}: sí, los restauramos.
            en: Hello, {contact}: yes, we restore them.
            next: done

            == done: end
            how: answered
            """;

    @Test
    void whatNoProtocolFitsComesIntoTheManual(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        var channel = olmo.channel("import", "Arcones");
        olmo.messages(channel, LINE);
        String conversation;
        try (var person = olmo.desktop("es-ES")) {
            var list = "/inbox?tab=waiting&channel=" + channel;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, list);
            page.locator(".row-link").press("Enter");
            page.locator(".conversation-head").waitFor();
            conversation = page.locator("article.conversation").getAttribute("data-number");
            page.keyboard().press("0");
            page.waitForURL("**/situation**");
            assertThat(page.locator("#f-happened")).isFocused();
            fits(page);
            page.keyboard().insertText("Pregunta si restauramos arcones");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("Contado: situación");
            assertThat(page.locator(".timeline")).containsText("por decidir");
            Accessible.check(page);
        }
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/playbook/situations");
            fits(page);
            page.locator(".situations .protocol-title", having("arcones")).press("Enter");
            assertThat(page.locator(".situation-said")).containsText("¿Restauráis arcones");
            fits(page);
            page.keyboard().press("n");
            page.waitForURL("**/playbook/protocols/new?situation=**");
            assertThat(page.locator("#f-text")).hasValue(Pattern.compile("^protocol situation-"));
            fits(page);
            page.locator("#f-text").focus();
            page.keyboard().press("Control+A");
            page.keyboard().insertText(TEXT);
            page.locator(".protocol-writing details > summary").first().press("Enter");
            page.locator("#f-why").focus();
            page.keyboard().insertText("Lo preguntan");
            page.locator("button[value='propose']").press("Enter");
            assertThat(page.locator(".toast")).containsText("Propuesta");
            page.locator("form[action$='/approval'] .button.primary").press("Enter");
            assertThat(page.locator(".toast")).containsText("En vigor");
            assertThat(page.locator("main")).containsText("La versión 1 viene de la situación");
            fits(page);
        }
        try (var person = olmo.desktop("es-ES")) {
            var path = "/conversations/" + conversation;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, path);
            assertThat(page.locator(".timeline")).containsText("en el manual");
            page.locator(".following-fit", having("Arcones")).press("Enter");
            page.locator("button[name=choice][value=yes]").waitFor();
            page.keyboard().press("1");
            assertThat(page.locator(".following-step")).containsText("Berta");
            page.navigate(person.at("/playbook/use"));
            fits(page);
            page.locator("td a", having("Arcones")).press("Enter");
            assertThat(page.locator(".tree-wide .worn-6")).hasCount(1);
            assertThat(page.locator(".tree-wide .worn-0")).hasCount(2);
            fits(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Accessible.check(page);
            page.locator(".tree-wide .tree-way").press("Enter");
            page.waitForURL("**/use/walks?**");
            assertThat(page.locator("tbody")).containsText("#" + conversation);
            fits(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/playbook/use");
            fits(page);
            page.locator("td a", having("Arcones")).click();
            fits(page);
            page.navigate(person.at("/playbook/situations?shelf=decided"));
            page.locator(".situations .protocol-title", having("arcones")).click();
            fits(page);
        }
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
