package org.tertulia.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Cast;
import org.tertulia.testing.Chromium;

/** The shell in a real browser. */
@WebAloneTest
class BrowserTest {

    private static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort private int port;
    @Autowired private Live live;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        contexts.forEach(BrowserContext::close);
        live.closeAll();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,1440", "LIGHT,900", "LIGHT,390", "DARK,390"})
    void axeHasNothingToMendInTheKit(ColorScheme colours, int width) {
        var page = signedIn(colours, width);

        page.navigate(base() + "/kit");
        page.locator("chart-view").scrollIntoViewIfNeeded();
        page.locator("chart-view canvas").waitFor();

        assertThat(Accessible.violations(page)).isEmpty();
    }

    @Test
    void axeHasNothingToMendWhereThingsFloat() {
        var page = signedIn(ColorScheme.LIGHT, 1440);

        page.keyboard().press("Control+k");
        page.locator(".palette-entries [aria-selected=true]").waitFor();
        assertThat(Accessible.violations(page)).isEmpty();

        page.keyboard().press("Escape");
        page.locator("#palette")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.keyboard().press("?");
        page.locator(".key-list dt").first().waitFor();
        assertThat(Accessible.violations(page)).isEmpty();
    }

    @Test
    void axeHasNothingToMendAtTheDoor() {
        var page = open(new NewContextOptions());

        page.navigate(base() + "/sign-in");

        assertThat(Accessible.violations(page)).isEmpty();
    }

    @Test
    void thePaletteOpensWhatItFinds() {
        var page = signedIn(ColorScheme.LIGHT, 1440);
        page.navigate(
                base() + "/kit?from=elsewhere"); // Or arriving could not be told from staying.

        page.keyboard().press("Control+k");
        page.keyboard().type("compon");
        page.locator(".palette-entries [aria-selected=true]", having("Componentes")).waitFor();
        page.keyboard().press("Enter");

        page.waitForURL(base() + "/kit");
    }

    @Test
    void twoKeysOpenAPlaceUnlessSingleKeysAreOff() {
        var page = signedIn(ColorScheme.LIGHT, 1440);

        page.keyboard().press("g");
        page.keyboard().press("i");
        page.waitForURL(base() + "/inbox");

        page.navigate(base() + "/kit");
        page.locator(".me > summary").click();
        page.locator(".me button[name=keys][value=off]").click();
        page.waitForLoadState();
        page.keyboard().press("?");
        assertThat(page.locator("#keyboard").isVisible()).isFalse();
    }

    @Test
    void aNudgeReachesEveryTabThroughOneStream() {
        var first = signedIn(ColorScheme.LIGHT, 1440);
        var second = listened(first.context().newPage());
        second.navigate(base() + "/kit");
        Awaitility.await().until(() -> live.listeners() == 1);

        first.waitForResponse(
                "**/bell",
                () ->
                        second.waitForResponse(
                                "**/bell", () -> live.nudge(Cast.ANA.id(), "notifications")));

        assertThat(live.listeners()).isEqualTo(1);
    }

    @Test
    void whenTheListeningTabGoesAnotherListens() {
        var first = signedIn(ColorScheme.LIGHT, 1440);
        Awaitility.await().until(() -> live.listeners() == 1);
        var second = listened(first.context().newPage());
        second.navigate(base() + "/kit");

        first.close();
        second.waitForResponse(
                "**/bell",
                () ->
                        Awaitility.await()
                                .until(
                                        () -> {
                                            live.nudge(Cast.ANA.id(), "notifications");
                                            return live.listeners() == 1;
                                        }));
    }

    @Test
    void aPageThatMissedSomethingFetchesItWhenTheStreamOpens() {
        var page = signedIn(ColorScheme.LIGHT, 1440);
        Awaitility.await().until(() -> live.listeners() == 1);

        page.waitForResponse(
                "**/bell",
                () -> {
                    live.closeAll();
                    live.nudge(Cast.ANA.id(), "notifications");
                });
    }

    @Test
    void aRefusalIsAToastAndThePageStays() {
        var page = signedIn(ColorScheme.LIGHT, 1440);
        var before = page.locator("h1").textContent();

        page.evaluate("htmx.ajax('GET', '/inbox/refusal', '#content')");

        page.locator(".toasts .toast.warning").waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo(before);
        complaints.removeIf(complaint -> complaint.contains("409"));
    }

    @Test
    void htmxSendsTheFormsToken() {
        var page = signedIn(ColorScheme.LIGHT, 1440);
        page.navigate(base() + "/kit#before");

        page.evaluate("htmx.ajax('POST', '/inbox/form', '#content')");

        page.waitForURL(base() + "/kit");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page signedIn(ColorScheme colours, int width) {
        var page =
                open(
                        new NewContextOptions()
                                .setViewportSize(width, 900)
                                .setColorScheme(colours)
                                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(base() + "/sign-in?next=/kit");
        page.locator("[name=email]").fill("ana@olmo.example");
        page.locator("[name=password]").fill(WebAlone.PASSWORD);
        page.locator("[type=submit]").click();
        page.waitForURL(base() + "/kit");
        page.locator("live-stream:defined")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    private Page open(NewContextOptions options) {
        var context = chromium.browser().newContext(options);
        contexts.add(context);
        return listened(context.newPage());
    }

    /** What the browser complains of: scripts that break, and everything that a policy forbids. */
    private Page listened(Page page) {
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        return page;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
