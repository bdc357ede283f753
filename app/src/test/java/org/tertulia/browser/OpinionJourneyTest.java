package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** From an answer to what its customer thinks of it, and what a colleague does, by keys. */
@ExtendWith(Shared.class)
class OpinionJourneyTest {

    private static final String QUESTION = "¿Se puede devolver la mecedora?";

    @Test
    void whoWasAnsweredSaysHowItWasAndTheAnswerIsReviewed(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        var channel = olmo.channel("plaza", "Olmo pregunta");
        String link;
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/satisfaction/settings");
            page.locator("[name=channel][value='" + channel + "']").check();
            fits(page);
            page.locator("form", having("Olmo pregunta")).locator(".button.primary").click();
            assertThat(page.locator(".toast")).containsText("pregunta en los canales elegidos");
        }
        try (var person = olmo.desktop("es-ES")) {
            var path = "/inbox?queue=waiting&channel=" + channel;
            var page = person.signIn(ana.email(), Olmo.PASSWORD, path);
            var plaza = new Plaza(person.tab("/plaza/" + channel));
            plaza.say("Lucía", QUESTION);
            page.bringToFront();
            page.locator(".row-link").click();
            page.locator("#answer-text").fill("Sí, Lucía: tienes treinta días.");
            page.locator("#answer [type=submit]").click();
            page.locator("[data-asks=write]").click();
            assertThat(page.locator("#answer-text")).hasValue(Pattern.compile("toque: http"));
            fits(page);
            link = page.locator(".asking code").innerText();
            page.locator("#answer [type=submit]").click();
            assertThat(page.locator(".bubble.out")).hasCount(2);
        }
        try (var person = olmo.phone("es-ES")) {
            var page = person.tab(link.substring(olmo.url().length()));
            fits(page);
            page.locator(".feedback-score").nth(3).click();
            assertThat(page.locator("h1")).hasText("Gracias");
            fits(page);
            page.locator("#text").fill("Rápida y clara.");
            page.locator(".button.primary").click();
            assertThat(page.locator(".feedback")).containsText("Puedes cerrar esta página");
        }
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/satisfaction");
            assertThat(page.locator(".list")).containsText("Rápida y clara.");
            page.locator("chart-view canvas").waitFor();
            fits(page);
            page.locator(".list a").first().click();
            assertThat(page.locator(".conversation-head")).containsText("4 de 5, bien");
            fits(page);
            page.locator(".bubble.out a", having("Revisar")).first().click();
            Person.alive(page);
            assertThat(page.locator("fieldset:focus")).containsText("Correcta");
            page.keyboard().press("5");
            assertThat(page.locator("fieldset:focus")).containsText("Completa");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("3");
            fits(page);
            page.keyboard().press("r");
            assertThat(page.locator(".toast")).containsText("Revisión guardada");
            page.navigate(person.at("/reviews/results"));
            fits(page);
            page.navigate(person.at("/reviews/plan"));
            fits(page);
        }
        try (var person = olmo.phone("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/reviews/results");
            page.locator("tbody a[href^='/reviews/answers/']").first().click();
            assertThat(page.locator(".review-found")).containsText("de 100");
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
