package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** The main job with a thumb: one thing at a time, and the way back. */
@ExtendWith(Shared.class)
class PhoneJourneyTest {

    private static final String QUESTION = "¿Abrís el domingo por la mañana?";
    private static final String ANSWER = "Sí, Lucía: de diez a dos.";

    @Test
    void theMainJobFitsInAHand(Olmo olmo) {
        var bea = olmo.member("Bea", Role.SUPERVISOR, "es");
        var channel = olmo.channel("plaza", "Olmo en el móvil");
        try (var person = olmo.phone("es-ES")) {
            var path = "/inbox?tab=waiting&channel=" + channel;
            var page = person.signIn(bea.email(), Olmo.PASSWORD, path);
            fits(page);
            var plaza = new Plaza(person.tab("/plaza/" + channel));
            plaza.say("Lucía", QUESTION);
            fits(plaza.page());

            page.bringToFront();
            page.locator(".row-link").click();
            assertThat(page.locator(".timeline")).containsText(QUESTION);
            assertThat(page.locator(".inbox-list")).isHidden();
            fits(page);
            page.locator("#answer-text").fill(ANSWER);
            page.locator("#answer [type=submit]").click();
            assertThat(page.locator(".bubble.out .chip")).hasText("Está en la red");
            fits(page);
            assertThat(plaza.answered(ANSWER)).isVisible();

            page.locator(".to-contact").click();
            assertThat(page.locator(".contact-card")).isVisible();
            fits(page);
            page.locator(".contact-card .back").click();
            page.locator(".conversation-head .back").click();
            assertThat(page.locator(".inbox-list")).isVisible();
            fits(page);
            page.locator(".place.more").click();
            assertThat(page.locator("#more")).isVisible();
            fits(page);
        }
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
