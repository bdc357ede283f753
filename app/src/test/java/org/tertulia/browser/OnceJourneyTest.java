package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;

/** However impatient the finger, customers read an answer once. */
@ExtendWith(Shared.class)
class OnceJourneyTest {

    private static final String QUESTION = "¿Cuándo llega mi mesa?";
    private static final String ANSWER = "El jueves por la mañana.";
    private static final String OTHER = "Yo también te lo digo: el jueves.";

    @Test
    void anImpatientFingerSendsOnce(Olmo olmo) {
        var channel = olmo.channel("plaza", "Olmo una vez");
        try (var person = olmo.desktop("es-ES")) {
            var page = person.signIn(Olmo.OLGA, Olmo.PASSWORD, waiting(channel));
            var plaza = new Plaza(person.tab("/plaza/" + channel));
            plaza.say("Pau", QUESTION);
            page.bringToFront();
            page.locator(".row-link").click();
            page.locator("#answer-text").fill(ANSWER);
            var sent =
                    page.waitForRequest(
                            "**/replies**", () -> page.locator("#answer [type=submit]").dblclick());
            assertThat(page.locator(".bubble.out .chip")).hasText("Está en la red");

            page.goBack();
            page.goForward();
            assertThat(page.locator("#answer-text")).hasValue("");
            var again =
                    page.request()
                            .post(
                                    sent.url(),
                                    RequestOptions.create()
                                            .setHeader(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .setHeader(
                                                    "X-CSRF-TOKEN",
                                                    sent.headers().getOrDefault("x-csrf-token", ""))
                                            .setData(sent.postData()));
            assertThat(again.status()).as("the same form, sent again").isEqualTo(200);
            page.reload();
            assertThat(page.locator(".bubble.out")).hasCount(1);
            onceOnPlaza(plaza);
        }
    }

    @Test
    void twoColleaguesAnswerOnce(Olmo olmo) {
        var ana = olmo.member("Ana", Role.AGENT, "es");
        var channel = olmo.channel("plaza", "Olmo a dos");
        try (var one = olmo.desktop("es-ES");
                var two = olmo.desktop("es-ES")) {
            var hers = one.signIn(ana.email(), Olmo.PASSWORD, waiting(channel));
            var his = two.signIn(Olmo.OLGA, Olmo.PASSWORD, waiting(channel));
            var plaza = new Plaza(two.tab("/plaza/" + channel));
            plaza.say("Noa", QUESTION);
            for (var page : new Page[] {hers, his}) {
                page.bringToFront();
                page.locator(".row-link").click();
                page.locator("#answer-text").waitFor();
            }
            his.locator("#answer-text").fill(OTHER);
            assertThat(hers.locator(".onlooker")).containsText("está escribiendo");
            // As if the news had not come yet.
            two.window().setOffline(true);
            hers.locator("#answer-text").fill(ANSWER);
            hers.locator("#answer [type=submit]").click();
            assertThat(hers.locator(".bubble.out .chip")).hasText("Está en la red");
            two.window().setOffline(false);

            his.locator("#answer [type=submit]").click();
            assertThat(his.locator(".composer")).containsText("Ana se la quedó antes");
            assertThat(his.locator("#kept-text")).hasValue(OTHER);
            onceOnPlaza(plaza);
            two.forgive("409");
            two.forgive("ERR_INTERNET_DISCONNECTED");
            two.forgive("Failed to fetch");
        }
    }

    private static String waiting(int channel) {
        return "/inbox?tab=waiting&channel=" + channel;
    }

    private static void onceOnPlaza(Plaza plaza) {
        plaza.page().bringToFront();
        plaza.page().reload();
        assertThat(plaza.answered(ANSWER)).hasCount(1);
        assertThat(plaza.answered(OTHER)).hasCount(0);
    }
}
