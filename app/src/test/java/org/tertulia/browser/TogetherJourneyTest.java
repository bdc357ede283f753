package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/**
 * Two people at one conversation, by keys: a task, taking over for a reason, splitting, merging.
 */
@ExtendWith(Shared.class)
class TogetherJourneyTest {

    private static final String LINES =
            """
            {"remoteId":"t1","author":{"handle":"tino","name":"Tino"},"text":"¿Y mi mesa?","at":"2026-01-10T09:00:00Z","kind":"post"}
            {"remoteId":"t2","author":{"handle":"tino","name":"Tino"},"text":"¿Vendéis sillas?","at":"2026-01-10T10:00:00Z","kind":"post"}
            """;

    @Test
    void aColleagueIsAskedTakesOverAndTellsTwoMattersApart(Olmo olmo) {
        var ana = olmo.member("Anastasia", Role.AGENT, "es");
        var bea = olmo.member("Beatriz", Role.AGENT, "en");
        var channel = olmo.channel("import", "Mesas");
        olmo.messages(channel, LINES);
        String number;
        try (var person = olmo.desktop("es-ES")) {
            var list = "/inbox?tab=waiting&channel=" + channel;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, list);
            page.locator(".row-link").press("Enter");
            page.locator(".conversation-head").waitFor();
            number = page.locator("article.conversation").getAttribute("data-number");
            page.keyboard().press("c");
            page.locator(".holder").waitFor();
            page.keyboard().press("t");
            page.waitForURL("**/tasks**");
            assertThat(page.locator("#f-what")).isFocused();
            fits(page);
            page.keyboard()
                    .insertText("Llamar al taller de las mesas larguísimas " + "a".repeat(80));
            page.locator("#f-to").selectOption(new SelectOption().setLabel(bea.name()));
            page.locator("form.form .button.primary").press("Enter");
            assertThat(page.locator(".toast")).containsText("Tarea encargada");
            assertThat(page.locator(".open-tasks")).containsText("1 tarea abierta");
            page.locator(".open-tasks > summary").press("Enter");
            fits(page);
        }
        try (var person = olmo.desktop("en-GB")) {
            var page = person.signIn(bea.email(), Olmo.PASSWORD, "/tasks");
            assertThat(page.locator(".tasks")).containsText("Llamar al taller");
            fits(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            fits(page);
            page.navigate(person.at("/conversations/" + number));
            page.locator(".conversation-head").waitFor();
            page.keyboard().press("c");
            page.locator("details.closing[open]").waitFor();
            Accessible.check(page);
            page.keyboard().press("w");
            assertThat(page.locator(".timeline")).containsText("They are away or off duty");
            page.navigate(person.at("/conversations/" + number + "/split"));
            fits(page);
            page.locator(".choice", having("sillas")).click();
            page.locator("form.form .button.primary").press("Enter");
            assertThat(page.locator(".toast")).containsText("Split off #" + number);
            page.keyboard().press("u");
            page.waitForURL("**/merges**");
            fits(page);
            page.locator(".choice", having("mesa")).click();
            page.locator("form.form .button.primary").press("Enter");
            assertThat(page.locator(".timeline")).containsText("¿Y mi mesa?");
            fits(page);
        }
        try (var person = olmo.phone("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/tasks?list=asked");
            assertThat(page.locator(".tasks")).containsText("Llamar al taller");
            fits(page);
            page.navigate(person.at("/conversations/" + number));
            assertThat(page.locator(".conversation-head")).containsText("Unida a la #");
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
