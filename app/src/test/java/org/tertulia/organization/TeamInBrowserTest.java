package org.tertulia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;

/** From an empty database to a team of two, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TeamInBrowserTest {

    private static RunningTertulia program;
    private static Chromium chromium;
    private static BrowserContext olga;
    private static String link = "";

    private final List<String> violations = new ArrayList<>();

    @BeforeAll
    static void start() {
        program = RunningTertulia.start();
        chromium = new Chromium();
        olga = person("es-ES", 1280);
    }

    @AfterAll
    static void end() {
        chromium.close();
        program.close();
    }

    @Test
    @Order(1)
    void theFirstPersonSetsUpAndIsLedToTheFirstChannel() {
        var page = olga.newPage();
        page.navigate(program.url() + "/");
        assertThat(page.url()).endsWith("/setup");
        assertThat(page.locator("[name=zone]").inputValue()).isEqualTo("Europe/Madrid");
        assertThat(page.locator("select[name=language]").inputValue()).isEqualTo("es");
        look(page, "setup");

        page.locator("[name=company]").fill("Olmo");
        page.locator("[name=name]").fill("Olga Mora");
        page.locator("[name=email]").fill("olga@olmo.example");
        page.locator("[name=password]").fill("corta");
        page.locator("button[type=submit]").click();
        page.locator("#f-password-error").waitFor();
        look(page, "setup-wrong");
        page.locator("[name=password]").fill("una mesa de olmo");
        page.locator("button[type=submit]").click();

        page.waitForURL("**/channels/new");
        assertThat(violations).isEmpty();
    }

    @Test
    @Order(2)
    void theOwnerInvitesByALinkThatIsShownOnce() {
        var page = olga.newPage();
        page.navigate(program.url() + "/members");
        look(page, "members");
        page.locator("[name=email]").fill("ana@olmo.example");
        page.locator("form[action$=invitations] button").click();

        link = page.locator("copy-code code").textContent();
        assertThat(link).startsWith(program.url() + "/invitations/");
        look(page, "invited");
        assertThat(violations).isEmpty();
    }

    @Test
    @Order(3)
    void whoHoldsTheLinkJoinsInTheOwnLanguage() {
        var page = person("en-GB", 390).newPage();
        page.navigate(link);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        look(page, "invitation");
        page.locator("[name=name]").fill("Ana Ríos");
        page.locator("[name=password]").fill("una silla de pino");
        page.locator("button[type=submit]").click();

        page.waitForURL("**/today");
        for (var path : new String[] {"/account", "/notifications"}) {
            page.navigate(program.url() + path);
            look(page, path.substring(1) + "-phone");
        }
        assertThat(violations).isEmpty();
    }

    @Test
    @Order(4)
    void everyPageOfTheTeamIsAccessible() {
        var page = olga.newPage();
        for (var path :
                new String[] {
                    "/members", "/members/ana", "/settings", "/account", "/notifications"
                }) {
            page.navigate(program.url() + path);
            look(page, path.substring(1).replace('/', '-'));
            page.setViewportSize(390, 844);
            look(page, path.substring(1).replace('/', '-') + "-narrow");
            assertThat(widerThanItsWindow(page)).as(path).isFalse();
            page.setViewportSize(1280, 900);
        }
        assertThat(violations).isEmpty();
    }

    private static BrowserContext person(String language, int width) {
        return chromium.browser()
                .newContext(
                        new NewContextOptions()
                                .setLocale(language)
                                .setTimezoneId("Europe/Madrid")
                                .setViewportSize(width, 844));
    }

    private void look(Page page, String name) {
        Accessible.violations(page).forEach(wrong -> violations.add(name + ": " + wrong));
    }

    private static boolean widerThanItsWindow(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
