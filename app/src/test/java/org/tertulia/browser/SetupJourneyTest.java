package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.testing.Site;

/** The main job: from the first page that anybody sees to a conversation that is closed. */
class SetupJourneyTest {

    private static final String HEARD =
            "Olmo otra vez tarde, qué vergüenza de servicio, quiero reclamar";
    private static final String COMPLAINT = "Llevo tres semanas esperando la factura.";
    private static final String DETAIL = "El pedido es el 8812, por si ayuda.";
    private static final String WHISPER = "Os dejo aquí mi correo: dario@correo.example";
    private static final String ANSWER = "Hola, Darío. Hoy mismo te la mandamos; perdona.";
    private static final String THANKS = "Ya la tengo. Gracias.";

    @Test
    void fromSetupByListeningToAClosedConversation() {
        try (var program = RunningTertulia.start();
                var site = new Site();
                var chromium = new Chromium();
                var olga = new Person(program.url(), chromium.window("es-ES", 1440, 900))) {
            var page = olga.tab("/");
            setUp(olga, page);
            listenFirst(page, site);
            addPlaza(page);
            page.getByRole(AriaRole.LINK, named("Hablar como cliente")).click();
            var plaza = new Plaza(page);
            Accessible.check(page);

            var inbox = olga.tab("/inbox");
            Person.alive(inbox);
            assertThat(inbox.getByText("Nadie espera respuesta")).isVisible();
            Accessible.check(inbox);

            var today = olga.tab("/today");
            Person.alive(today);
            assertThat(today.getByText("Nadie espera respuesta")).isVisible();
            Accessible.check(today);

            plaza.say("Darío", COMPLAINT);
            assertThat(today.locator(".today-row")).containsText(COMPLAINT);
            Accessible.check(today);
            today.close();
            hear(inbox, COMPLAINT);
            answer(inbox);
            assertThat(plaza.answered(ANSWER)).isVisible();
            plaza.comment(COMPLAINT, DETAIL);
            assertThat(inbox.locator(".conversation.answered")).hasCount(0);
            assertThat(inbox.locator(".timeline")).containsText(DETAIL);
            answerAgainAndClose(inbox);

            plaza.say("Darío", THANKS);
            closeAsThanks(inbox);
            plaza.page().navigate(olga.at("/plaza/2"));
            plaza.whisper("Lucía", WHISPER);
            answerAlone(inbox);
            Accessible.check(plaza.page());
        }
    }

    private static void setUp(Person olga, Page page) {
        page.waitForURL("**/setup");
        assertThat(page.getByRole(AriaRole.HEADING, named("La mesa está puesta"))).isVisible();
        Accessible.check(page);
        page.locator("[name=company]").fill("Muebles Olmo");
        page.locator("[name=brand]").fill("Olmo");
        assertThat(page.locator("[name=zone]")).hasValue("Europe/Madrid");
        page.locator("select[name=language]").selectOption("es");
        page.locator("[name=name]").fill("Olga Prieto");
        page.locator("[name=email]").fill("olga@olmo.example");
        page.locator("[name=password]").fill("corta");
        page.getByRole(AriaRole.BUTTON, button("Empezar")).click();
        assertThat(page.locator("#f-password-error")).isVisible();
        Accessible.check(page);
        olga.forgive("422");
        page.locator("[name=password]").fill("una mesa de olmo");
        page.getByRole(AriaRole.BUTTON, button("Empezar")).click();
        page.waitForURL("**/channels/new");
    }

    /** Before there is a channel of its own, a company's day tells who is talked of, and how. */
    private static void listenFirst(Page page, Site site) {
        site.page("/feed", "application/rss+xml", Site.rss("Foro", "1", HEARD));
        page.locator(".choice[href$='/feed']").click();
        page.locator("main [name=url]").fill(site.url("/feed"));
        page.locator("main form .button.primary").click();
        page.locator("form[action$='/channel'] .button.primary").click();
        assertThat(page.locator("#channel")).containsText("Va bien");

        openToday(page);
        assertThat(page.getByText("Todavía no se escucha a nadie por su nombre")).isVisible();
        Accessible.check(page);
        page.getByRole(AriaRole.LINK, named("Escuchar a tu marca")).last().click();
        page.locator("[name=name]").fill("Olmo");
        page.locator("[name=query]").fill("olmo");
        page.locator("main form .button.primary").click();
        page.waitForURL("**/watches/1");
        page.reload();
        assertThat(page.locator(".mention")).containsText(HEARD);

        openToday(page);
        assertThat(page.locator(".today-voices")).containsText("Olmo");
        assertThat(page.getByText("Pocos mensajes: 1")).isVisible();
        assertThat(page.locator(".today-looks")).containsText(HEARD);
        page.setViewportSize(390, 844);
        Accessible.check(page);
        Wide.demandFitting(page);
        page.setViewportSize(1440, 900);
        page.locator(".today-looks a").click();
        assertThat(page.locator(".said").first()).hasText(HEARD);
        page.goBack();
        page.getByRole(AriaRole.LINK, named("Ver la cuota de voz")).click();
        assertThat(page.locator("h1")).hasText("Cuota de voz");
        page.goBack();
        page.getByRole(AriaRole.LINK, named("Conecta un canal tuyo")).click();
        page.waitForURL("**/channels/new");
    }

    private static void openToday(Page page) {
        Person.alive(page);
        page.keyboard().press("g");
        page.keyboard().press("h");
        page.waitForURL("**/today");
    }

    private static void addPlaza(Page page) {
        Accessible.check(page);
        page.locator(".choice", having("Plaza")).click();
        page.locator("[name=name]").fill("Olmo");
        Accessible.check(page);
        page.locator("main form .button.primary").click();
        Accessible.check(page);
        page.getByRole(AriaRole.BUTTON, button("Conectar canal")).click();
        page.waitForURL("**/channels/2");
        Accessible.check(page);
    }

    /** It comes by itself: nobody loads the page again. */
    private static void hear(Page inbox, String text) {
        inbox.locator(".row-link", having(text)).click();
        inbox.locator(".conversation").waitFor();
        inbox.waitForURL("**/conversations/1?tab=waiting");
        assertThat(inbox.locator(".timeline")).containsText(text);
        Accessible.check(inbox);
    }

    private static void answer(Page inbox) {
        inbox.keyboard().press("c");
        assertThat(inbox.locator(".holder")).containsText("Tú");
        inbox.keyboard().press("r");
        assertThat(inbox.locator("#answer-text")).isFocused();
        Accessible.check(inbox);
        watchDelivery(inbox);
        inbox.keyboard().type(ANSWER);
        inbox.keyboard().press("Control+Enter");
        assertThat(inbox.locator(".bubble.out .chip")).hasText("Está en la red");
        assertThat(deliveriesSeen(inbox))
                .as("first what is not known yet, then what is")
                .matches("(Enviado, esperando confirmación )?Está en la red ");
        assertThat(inbox.locator(".conversation.answered")).hasCount(1);
        Accessible.check(inbox);
    }

    /** Every state that the answer's chip ever shows. */
    private static void watchDelivery(Page inbox) {
        inbox.evaluate(
                """
                window.seen = [];
                new MutationObserver(() => {
                    const chip = document.querySelector('.bubble.out .chip')?.textContent.trim();
                    if (chip && chip !== window.seen.at(-1)) window.seen.push(chip);
                }).observe(document.querySelector('#open'), {childList: true, subtree: true, characterData: true});
                """);
    }

    private static String deliveriesSeen(Page inbox) {
        return (String) inbox.evaluate("window.seen.map(text => text + ' ').join('')");
    }

    private static void answerAgainAndClose(Page inbox) {
        inbox.keyboard().press("Escape");
        inbox.keyboard().press("e");
        assertThat(inbox.locator(".closing[open]")).containsText("No hace falta responder porque…");
        Accessible.check(inbox);
        inbox.keyboard().press("Escape");
        inbox.keyboard().press("r");
        inbox.keyboard().type("Gracias, con eso la encontramos.");
        inbox.keyboard().press("Control+Enter");
        assertThat(inbox.locator(".conversation.answered")).hasCount(1);
        assertThat(inbox.locator(".bubble.out")).hasCount(2);
        inbox.keyboard().press("Escape");
        inbox.keyboard().press("e");
        assertThat(inbox.locator(".closing[open] [data-choice=a]")).isFocused();
        inbox.keyboard().press("a");
        assertThat(inbox.getByText("Has acabado con esta lista")).isVisible();
        Accessible.check(inbox);
    }

    private static void closeAsThanks(Page inbox) {
        inbox.locator(".row-link", having(THANKS)).click();
        assertThat(inbox.locator(".conversation")).containsText("Un mensaje nuevo la reabrió");
        inbox.keyboard().press("e");
        assertThat(inbox.locator(".closing[open] [data-choice=g]")).isFocused();
        inbox.keyboard().press("g");
        assertThat(inbox.getByText("Has acabado con esta lista")).isVisible();
        inbox.locator(".tab-link", having("Cerradas")).click();
        inbox.locator(".row-link", having(THANKS)).click();
        assertThat(inbox.locator(".timeline")).containsText("Solo da las gracias o elogia");
        Accessible.check(inbox);
        inbox.locator(".tab-link", having("En espera")).click();
    }

    private static void answerAlone(Page inbox) {
        inbox.locator(".row-link", having("Os dejo aquí")).click();
        assertThat(inbox.locator(".composer-what").first()).containsText("Solo lo leerá Lucía");
        Accessible.check(inbox);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name).setExact(true);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
