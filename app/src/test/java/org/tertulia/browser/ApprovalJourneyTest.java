package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** An answer that needs approval: sent back by keys, written anew, approved with a thumb. */
@ExtendWith(Shared.class)
class ApprovalJourneyTest {

    private static final String QUESTION = "¿Me devolvéis el dinero de la mecedora?";
    private static final String ANSWER = "Sí, Lucía: hoy mismo.";

    @Test
    void anAnswerGoesOnceSomebodyElseAgreed(Olmo olmo) {
        var nora = olmo.member("Nora", Role.AGENT, "es");
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        var channel = olmo.channel("plaza", "Olmo aprueba");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/approvals/rules/new");
            fits(page);
            page.locator("[name=name]").fill("La plaza que se mira dos veces");
            page.locator("[name=channels][value='" + channel + "']").check();
            page.locator(".button.primary[type=submit]").click();
            assertThat(page.locator(".toast")).containsText("Regla guardada");
            fits(page);
        }
        try (var agent = olmo.desktop("es-ES");
                var supervisor = olmo.desktop("es-ES");
                var thumb = olmo.phone("es-ES")) {
            var desk =
                    agent.signIn(
                            nora.email(), Olmo.PASSWORD, "/inbox?tab=waiting&channel=" + channel);
            var plaza = new Plaza(agent.tab("/plaza/" + channel));
            plaza.say("Lucía", QUESTION);
            desk.bringToFront();
            desk.locator(".row-link").click();
            assertThat(desk.locator(".approving")).containsText("la aprobación de supervisión");
            fits(desk);
            desk.keyboard().press("r");
            desk.keyboard().type("Sip");
            desk.keyboard().press("Control+Enter");
            assertThat(desk.locator(".approving")).containsText("El compromiso sigue corriendo");
            fits(desk);

            var list = supervisor.signIn(carla.email(), Olmo.PASSWORD, "/approvals");
            fits(list);
            list.keyboard().press("j");
            assertThat(list.locator(".approval:focus")).containsText(QUESTION);
            list.keyboard().press("s");
            assertThat(list.locator(".approval-more[open] textarea")).isFocused();
            list.keyboard().type("Con su nombre y cuándo");
            list.locator("[name=verdict][value=return]").click();
            assertThat(list.locator(".toast")).containsText("Devuelta");

            assertThat(desk.locator(".approving")).containsText("Con su nombre y cuándo");
            assertThat(desk.locator("#answer-text")).hasValue("Sip");
            fits(desk);
            desk.locator("#answer-text").fill(ANSWER);
            desk.locator("#answer [type=submit]").click();
            assertThat(desk.locator("#draft-text")).hasValue(ANSWER);

            var phone = thumb.signIn(carla.email(), Olmo.PASSWORD, "/approvals");
            fits(phone);
            phone.locator(".approval h2 a").click();
            assertThat(phone.locator(".approval")).containsText(ANSWER);
            fits(phone);
            phone.locator("[name=verdict][value=approve]").click();
            assertThat(phone.locator(".toast")).containsText("va de camino");
            fits(phone);

            assertThat(desk.locator(".bubble.out .chip")).hasText("Está en la red");
            assertThat(desk.locator(".timeline")).containsText("Carla aprobó la respuesta");
            assertThat(desk.locator("#answer-text")).hasValue("");
            assertThat(plaza.answered(ANSWER)).isVisible();
        }
    }

    private static void fits(Page page) {
        Accessible.check(page);
        Wide.demandFitting(page);
    }
}
