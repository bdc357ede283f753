package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/**
 * How one is reached, whom a brand calls, and an emergency hour. A browser without a push service
 * behind it cannot be subscribed: its script is, and the rest is shown by tests of the server.
 */
@ExtendWith(Shared.class)
class ReachingJourneyTest {

    @Test
    void aPersonSaysWhenTheyAreReachedAndABrandWhomItCalls(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "en");
        try (var person = olmo.phone("es-ES")) {
            var page = person.signIn(ana.email(), Olmo.PASSWORD, "/account/reach");
            assertThat(page.locator("push-browser [role=status]")).not().isEmpty();
            fits(page);
            Assertions.assertThat(
                            page.evaluate(
                                    "async () => (await navigator.serviceWorker"
                                            + ".register('/reaching-worker.js')).scope"))
                    .isEqualTo(olmo.url() + "/");
            page.locator("[name=begins]").fill("22:00");
            page.locator("[name=ends]").fill("08:00");
            page.locator("form[action='/account/reach'] .button.primary").click();
            assertThat(page.locator(".toast")).containsText("Guardado");
            assertThat(page.locator("[name=begins]")).hasValue("22:00");
            assertThat(page.locator(".notice").first()).containsText("callamos");
            page.navigate(person.at("/shifts/emergency"));
            page.locator("[name=reason]").fill("Se ha caído la tienda");
            page.keyboard().press("Enter");
            assertThat(page.locator(".reminder")).containsText("Hora de emergencia hasta");
            fits(page);
            page.locator(".notice .button").click();
            assertThat(page.locator(".reminder")).hasCount(0);
        }
        try (var person = olmo.desktop("en")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/shifts/chain");
            assertThat(page.locator(".chain-plan")).containsText(Pattern.compile("at once"));
            fits(page);
            page.locator("[name=who]").first().selectOption("member:ana");
            page.locator("[name=minutes]").first().fill("5");
            page.locator("form[action^='/shifts/chain'] .button.primary").click();
            assertThat(page.locator(".toast")).containsText("Chain saved");
            assertThat(page.locator(".chain-plan li").first()).containsText("Ana");
            page.navigate(person.at("/calls"));
            fits(page);
            page.navigate(person.at("/shifts/emergency"));
            assertThat(page.locator(".list").last()).containsText("Se ha caído la tienda");
            fits(page);
        }
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
