package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** From what somebody said to a decision and the answer to who said it; by keys alone. */
@ExtendWith(Shared.class)
class InsightsJourneyTest {

    @Test
    void anInsightIsProposedTakenUpAndAnsweredByKeys(Olmo olmo) {
        var shop = olmo.channel("import", "Tienda de mejoras");
        olmo.messages(
                shop, line("uno", "Ojalá el embalaje fuera de cartón") + line("dos", "Y otra"));
        var number = awaitConversation(olmo, shop);
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/conversations/" + number);
            page.keyboard().press("i");
            page.waitForURL("**/insights/new?conversation=" + number);
            Accessible.check(page);
            Wide.demandFitting(page);
            assertThat(page.locator("#f-title")).isFocused();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".toast")).containsText("Propuesta");
            assertThat(page.locator("h1")).containsText("Y otra");
            Accessible.check(page);
            Wide.demandFitting(page);

            Person.alive(page);
            page.keyboard().press("a");
            assertThat(page.locator(".heading .badge")).containsText("aceptada");
            assertThat(page.locator(".asker")).containsText("sin contestar");
            Accessible.check(page);

            Person.alive(page);
            page.locator(".asker .button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/conversations/" + number + "?draft=*");
            assertThat(page.locator("#answer-text"))
                    .hasValue(Pattern.compile("Hola, Ramona: tomamos nota.*"));
            assertThat(page.locator(".offshoot")).containsText("aceptada");
            Accessible.check(page);

            page.navigate(person.at("/insights/new?conversation=" + number));
            Person.alive(page);
            page.keyboard().press("Escape");
            page.locator("#f-known").focus();
            page.keyboard().type("cartón");
            assertThat(page.locator("#known")).containsText("Ninguna dice");
            page.locator("#f-known").fill("otra");
            assertThat(page.locator(".known-choice")).hasCount(1);
            page.locator(".quote-choice input").first().check();
            page.locator(".known-choice").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("Mensajes añadidos");
            assertThat(page.locator(".insight-main .quote")).hasCount(2);
        }
        try (var person = olmo.phone("en-GB")) {
            var reader = olmo.member("Rita", Role.READER, "en");
            var page = person.signIn(reader.email(), Olmo.PASSWORD, "/insights?phase=all");
            assertThat(page.locator(".insight-row").first()).containsText("taken up");
            for (var path :
                    new String[] {
                        "/insights?phase=all",
                        "/insights?phase=declined",
                        "/departments",
                        "/insights/new",
                        "/mentions",
                        "/insights/new?conversation=" + number
                    }) {
                page.navigate(person.at(path));
                Accessible.check(page);
                Wide.demandFitting(page);
            }
            page.navigate(person.at("/insights?phase=all"));
            page.locator(".insight-title").first().click();
            assertThat(page.locator(".deciding")).hasCount(0);
            Accessible.check(page);
            Wide.demandFitting(page);
        }
    }

    @Test
    void severalMentionsBecomeOneInsightThatItsDepartmentDecidesAndAnswers(Olmo olmo) {
        var shop = olmo.channel("import", "Tienda de bisagras");
        var watch = watch(olmo, "{\"name\":\"Bisagras\",\"query\":\"bisagra\"}");
        olmo.messages(
                shop,
                line("tres", "pepa", "La bisagra chirría")
                        + line("cuatro", "quino", "Otra bisagra que chirría"));
        awaitMentions(olmo, watch, 2);
        var marta = olmo.member("Marta", Role.AGENT, "es");
        olmo.department("Taller de bisagras", marta);
        var carla = olmo.member("Carla", Role.SUPERVISOR, "es");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(carla.email(), Olmo.PASSWORD, "/watches/" + watch);
            page.locator(".mention-choice input").nth(0).check();
            page.locator(".mention-choice input").nth(1).check();
            page.keyboard().press("i");
            page.waitForURL("**/insights/new?message=*&message=*");
            assertThat(page.locator(".quote-choice input:checked")).hasCount(2);
            page.locator("[name=department]").selectOption(chosen("Taller de bisagras"));
            page.locator("#f-title").fill("Engrasar las bisagras");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("h1")).hasText("Engrasar las bisagras");
            assertThat(page.locator(".heading")).containsText("Taller de bisagras");
            assertThat(page.locator(".insight-main .quote")).hasCount(2);
        }
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(marta.email(), Olmo.PASSWORD, "/notifications");
            page.locator(".notification").first().click();
            page.locator("#forward-words").fill("Desde el lunes, con aceite.");
            page.locator(".deciding .button.primary").click();
            assertThat(page.locator(".heading .badge")).containsText("aceptada");
            assertThat(page.locator(".askers .badge")).hasCount(2);
            Accessible.check(page);
            var insight = page.url();

            page.locator(".asker .button").first().click();
            page.waitForURL("**/conversations/*?draft=*");
            page.locator("#answer-text").press("Control+Enter");
            assertThat(page.locator(".bubble.out .chip")).hasText("Está en la red");
            page.navigate(insight);
            assertThat(page.locator("#insight-news")).containsText("1 de 2 ya tienen respuesta");
            assertThat(page.locator(".insight-story")).containsText("con aceite");
        }
    }

    private static SelectOption chosen(String label) {
        return new SelectOption().setLabel(label);
    }

    private static int watch(Olmo olmo, String watch) {
        return olmo.post("/api/v1/watches", "application/json", watch).path("id").asInt();
    }

    private static void awaitMentions(Olmo olmo, int watch, int many) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                olmo.get("/api/v1/watches/" + watch + "/mentions")
                                                .path("items")
                                                .size()
                                        == many);
    }

    /** It was heard, and lies in the inbox. */
    private static long awaitConversation(Olmo olmo, int channel) {
        var number = new AtomicLong();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            olmo.get("/api/v1/conversations?channel=" + channel)
                                    .path("items")
                                    .forEach(one -> number.set(one.path("number").asLong()));
                            return number.get() > 0;
                        });
        return number.get();
    }

    private static String line(String id, String text) {
        return line(id, "ramona", text);
    }

    private static String line(String id, String who, String text) {
        return """
        {"remoteId":"mejora-%s","author":{"handle":"%s","name":"%s"},"text":"%s","at":"%s","kind":"comment"}
        """
                .formatted(
                        id,
                        who,
                        who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1),
                        text,
                        Instant.now());
    }
}
