package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** Several people at one table: invited by a link, called by a note, each with an own language. */
@ExtendWith(Shared.class)
class TeamJourneyTest {

    private static final String LINE =
            """
            {"remoteId":"t1","author":{"handle":"pau","name":"Pau"},"text":"¿Hacéis estanterías a medida?","at":"2026-01-10T09:00:00Z","kind":"post"}
            """;

    @Test
    void whoIsInvitedByALinkSignsInAndCallsAColleague(Olmo olmo) {
        var channel = olmo.channel("import", "Mostrador");
        olmo.messages(channel, LINE);
        var called = olmo.member("Quima", Role.AGENT, "es");
        try (var olga = olmo.desktop("es-ES");
                var quima = olmo.desktop("es-ES");
                var marta = olmo.desktop("es-ES")) {
            var owner = olga.signIn(Olmo.OLGA, Olmo.PASSWORD, "/members");
            var link = invite(owner);

            var page = marta.tab();
            page.navigate(link);
            Accessible.check(page);
            page.locator("[name=name]").fill("Marta");
            page.locator("[name=password]").fill("una silla de pino");
            page.locator("button[type=submit].primary").click();
            page.waitForURL("**/today");
            Person.alive(page);

            var colleague = quima.signIn(called.email(), Olmo.PASSWORD, "/account");
            Person.alive(colleague);
            page.navigate(marta.at("/inbox?tab=waiting&channel=" + channel));
            page.locator(".row-link").click();
            page.locator(".conversation").waitFor();
            Person.alive(page);
            page.keyboard().press("n");
            page.keyboard().type("@quima ¿esto lo hacemos?");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".bubble.note")).containsText("¿esto lo hacemos?");

            assertThat(colleague.locator("#bell .count")).isVisible();
            colleague.locator("#bell").click();
            assertThat(colleague.locator("main")).containsText("Marta");
            Accessible.check(colleague);
            colleague.locator("button.notification", having("Marta")).click();
            assertThat(colleague.locator(".bubble.note")).containsText("¿esto lo hacemos?");
        }
    }

    private static String invite(Page owner) {
        Accessible.check(owner);
        owner.locator("main [name=email]").fill("marta@olmo.example");
        owner.locator("[name=role][value=agent], [name=role][value=AGENT]").first().check();
        owner.getByRole(AriaRole.BUTTON, named("Crear invitación")).click();
        var link = owner.locator("copy-code code").textContent().strip();
        assertThat(link).contains("/invitations/");
        Accessible.check(owner);
        return link;
    }

    @Test
    void everybodyReadsInTheirOwnLanguageAndLight(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/account");
            assertThat(page.locator("html")).hasAttribute("lang", "es");
            assertThat(page.locator(".rail-places")).containsText("Bandeja");
            Accessible.check(page);

            page.locator("[name=language]").selectOption("en");
            page.locator("form[action='/account'] [type=submit]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator(".rail-places")).containsText("Inbox");
            assertThat(page.locator("main")).not().containsText("Idioma");

            page.locator("main button[name=theme][value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            Accessible.check(page);
            page.navigate(person.at("/inbox"));
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            Accessible.check(page);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
