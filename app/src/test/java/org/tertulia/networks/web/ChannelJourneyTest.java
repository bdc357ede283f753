package org.tertulia.networks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;
import org.tertulia.testing.Site;

/** A newcomer connects a feed and brings a file, in a real browser. */
class ChannelJourneyTest {

    private static final String EMAIL = "olga@olmo.example";
    private static final String PASSWORD = "una contraseña larga";

    private static RunningTertulia tertulia;
    private static Chromium chromium;
    private static Site site;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        setDefaultAssertionTimeout(60_000);
        site = new Site();
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
        site.close();
    }

    @Test
    void aFeedIsFoundOnItsPageConnectedAndHeardWithoutReloading() {
        site.page(
                "/",
                "text/html",
                "<html><head><link rel=alternate type='application/rss+xml' title='Noticias'"
                        + " href='/feed'><link rel=alternate type='application/rss+xml'"
                        + " title='Comentarios' href='/comments'></head>");
        site.page("/feed", "application/rss+xml", Site.rss("El Diario", "1", "Abre la tienda"));
        var page = signedIn();

        page.navigate(tertulia.url() + "/channels");
        look(page, "channels-empty");
        page.getByRole(AriaRole.LINK, named("Conectar canal")).first().click();
        look(page, "connect-choose");
        page.getByRole(AriaRole.LINK, named("Fuente web")).click();
        page.getByLabel("Dirección").fill(site.url("/"));
        page.getByRole(AriaRole.BUTTON, named("Buscar").setExact(true)).last().click();
        look(page, "connect-several");
        page.getByRole(AriaRole.BUTTON, named("Este")).first().click();
        look(page, "connect-found");
        assertThat(page.getByText("Abre la tienda")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Conectar canal")).click();

        assertThat(page.getByRole(AriaRole.HEADING, named("El Diario"))).isVisible();
        assertThat(page.getByText("Va bien; lo último se oyó")).isVisible();
        look(page, "channel-feed");

        page.getByRole(AriaRole.BUTTON, named("Pausar")).click();
        assertThat(page.getByText("hasta que alguien lo reanude")).isVisible();
        page.navigate(tertulia.url() + "/channels");
        look(page, "channels");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFileIsBroughtCheckedAndTaken() {
        var page = signedIn();
        page.navigate(tertulia.url() + "/channels/new/import");
        look(page, "connect-import");
        page.getByLabel("Nombre").fill("Tienda");
        page.getByRole(AriaRole.BUTTON, named("Seguir")).click();
        page.getByRole(AriaRole.BUTTON, named("Conectar canal")).click();
        look(page, "channel-import");

        page.getByLabel("Archivo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("diciembre.csv", "text/csv", rows(3_000)));
        page.getByRole(AriaRole.BUTTON, named("Comprobar")).click();
        assertThat(page.getByText("comprobado")).isVisible();
        assertThat(page.getByText(Pattern.compile("^3[.]?000$")).first()).isVisible();
        look(page, "upload-checked");
        page.getByRole(AriaRole.BUTTON, named("Traer los mensajes")).click();
        assertThat(page.getByText("hecho", new Page.GetByTextOptions().setExact(true))).isVisible();
        look(page, "upload-done");

        page.navigate(tertulia.url() + "/operations/quarantine");
        assertThat(page.getByText("Falta «remoteId»")).isVisible();
        look(page, "quarantine");
        page.navigate(tertulia.url() + "/channels/subscriptions");
        look(page, "subscriptions");
        assertThat(complaints).isEmpty();
    }

    private static byte[] rows(int many) {
        var text = new StringBuilder("id;usuario;texto;fecha\n");
        for (var i = 1; i < many; i++) {
            text.append(
                    "%d;cliente%d;\"¿Dónde está mi pedido %d?\";2026-01-05T10:00:00Z\n"
                            .formatted(i, i % 97, i));
        }
        return text.append(";nadie;sin nada;ayer\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Page signedIn() {
        var context =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setLocale("es-ES")
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(1280, 860));
        var page = context.newPage();
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

    /** Axe, and a picture where the run asks for one. */
    private static void look(Page page, String name) {
        var folder = System.getProperty("tertulia.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
        Accessible.check(page);
    }
}
