package org.tertulia.networks.mastodon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;

/** A newcomer signs in at a Mastodon server, hears, answers, and signs in again. */
class MastodonJourneyTest {

    private static final String EMAIL = "olga@olmo.example";
    private static final String PASSWORD = "una contraseña larga";

    private static RunningTertulia tertulia;
    private static Chromium chromium;
    private static MastodonServer server;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        setDefaultAssertionTimeout(60_000);
        server = new MastodonServer(Instant.now().minusSeconds(600));
        chromium = new Chromium();
        tertulia =
                RunningTertulia.start(
                        "tertulia.owner.email=" + EMAIL,
                        "tertulia.owner.password=" + PASSWORD,
                        "tertulia.company=Olmo",
                        "tertulia.locale=es");
    }

    @AfterAll
    static void quit() {
        tertulia.close();
        chromium.close();
        server.close();
    }

    @Test
    void aNewcomerSignsInHearsAnswersAndSignsInAgain() {
        var page = signedIn();
        page.navigate(tertulia.url() + "/channels/new");
        look(page, "choose");
        page.getByRole(AriaRole.LINK, named("Mastodon")).click();
        page.getByLabel("Servidor").fill(server.url());
        look(page, "ask");
        page.locator("#content form.form button.primary").click();

        page.waitForURL("**/channels/authorizations/**");
        look(page, "before-the-door");
        page.getByRole(AriaRole.LINK, named("Ir a 127.0.0.1")).click();
        page.getByRole(AriaRole.LINK, named("Authorize")).click();
        assertThat(page.getByLabel("Cómo lo llamamos")).hasValue("@olmo@mastodon.example");
        look(page, "found");
        page.getByRole(AriaRole.BUTTON, named("Conectar canal")).click();
        page.waitForURL(url -> url.matches(".*/channels/\\d+"));
        assertThat(page.getByText("Va bien")).isVisible();
        look(page, "channel");

        server.fediverse.mention("dario@otra.example", "¿Abrís hoy?", "unlisted", null);
        page.getByRole(AriaRole.BUTTON, named("Mirar ahora")).click();
        assertThat(page.getByText("lo último se oyó")).isVisible();
        page.navigate(tertulia.url() + "/inbox");
        page.getByText("¿Abrís hoy?").first().click();
        var text = page.locator("#answer-text");
        text.fill("x".repeat(10) + " https://olmo.example/" + "y".repeat(100));
        assertThat(page.locator("#answer .counter")).hasText(String.valueOf(500 - 7 - 10 - 1 - 23));
        look(page, "composer");

        server.tokens.clear();
        page.navigate(tertulia.url() + "/channels/1");
        page.getByRole(AriaRole.BUTTON, named("Mirar ahora")).click();
        assertThat(page.getByText("La red ya no nos reconoce").first()).isVisible();
        page.reload();
        look(page, "signed-out");
        page.navigate(tertulia.url() + "/channels");
        look(page, "channels");
        page.navigate(tertulia.url() + "/channels/1");
        page.getByRole(AriaRole.BUTTON, named("Volver a entrar")).first().click();
        look(page, "sign-in-again");
        server.tokens.add("another");
        page.getByLabel("Token de acceso").fill("another");
        page.locator("#signing-in button.primary").click();
        assertThat(page.getByText("Va bien")).isVisible();
        assertThat(complaints).isEmpty();
        assertThat(server.contract.breaches()).isEmpty();
    }

    private Page signedIn() {
        var options = new NewContextOptions().setLocale("es-ES").setViewportSize(1440, 900);
        var page = chromium.browser().newContext(options).newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.navigate(tertulia.url() + "/sign-in?next=/channels");
        page.getByLabel("Correo electrónico").fill(EMAIL);
        page.getByLabel("Contraseña").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Entrar")).click();
        page.waitForURL("**/channels");
        return page;
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    /** Axe, and pictures where the run asks for them. */
    private static void look(Page page, String name) {
        var folder = System.getProperty("tertulia.pictures");
        if (folder != null) {
            picture(page, folder, name);
            page.setViewportSize(390, 844);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, folder, name + "-phone");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(1440, 900);
        }
        Accessible.check(page);
    }

    private static void picture(Page page, String folder, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(folder, "mastodon-" + name + ".png")));
    }
}
