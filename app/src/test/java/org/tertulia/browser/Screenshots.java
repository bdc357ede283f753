package org.tertulia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tertulia.audit.Reading;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;

/** Takes the pictures of the documents, of the demonstration; {@code bin/screenshots} runs it. */
class Screenshots {

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "images");

    @Test
    void takeThemAll() {
        try (var program =
                        RunningTertulia.start(
                                "tertulia.demo=true",
                                // The same picture each time.
                                "tertulia.demo.per-minute=0",
                                "tertulia.zone=Europe/Madrid");
                var chromium = new Chromium()) {
            awaitDemonstration(program);
            try (var person = new Person(program.url(), chromium.window("es-ES", 1440, 900))) {
                var page = enter(person, "Ana");
                inbox(page, person, "inbox-es");
                today(page, person, "today-es");
                listening(page, person, "listening-es");
            }
            try (var person = new Person(program.url(), chromium.window("es-ES", 390, 844))) {
                var page = enter(person, "Ana");
                inbox(page, person, "inbox-phone");
                today(page, person, "today-phone");
            }
            try (var person = new Person(program.url(), chromium.window("en-GB", 1440, 900))) {
                var page = enter(person, "Olga");
                inbox(page, person, "inbox-en");
                today(page, person, "today-en");
                listening(page, person, "listening-en");
                places(page, person);
                dark(page, person);
            }
        }
    }

    private static void awaitDemonstration(RunningTertulia program) {
        var record = program.part(Reading.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                !record.page(null, null, "operations.DemoStaged", null, 1)
                                        .items()
                                        .isEmpty());
    }

    private static Page enter(Person person, String name) {
        var page = person.tab("/inbox");
        page.locator(".guises button", new Page.LocatorOptions().setHasText(name)).click();
        page.waitForURL("**/inbox**");
        Person.alive(page);
        return page;
    }

    /** The last to wait has come back: there is a history to see. */
    private static void inbox(Page page, Person person, String name) {
        page.navigate(person.at("/inbox?tab=waiting"));
        page.locator(".row-link").last().click();
        page.locator(".conversation").waitFor();
        take(page, name);
    }

    private static void today(Page page, Person person, String name) {
        page.navigate(person.at("/today"));
        page.locator(".today-row").first().waitFor();
        take(page, name);
    }

    private static void listening(Page page, Person person, String name) {
        page.navigate(person.at("/watches"));
        page.locator("#watches td a").first().click();
        page.locator("chart-view canvas").waitFor();
        take(page, name);
    }

    private static void places(Page page, Person person) {
        page.navigate(person.at("/channels"));
        take(page, "channels-en");
        page.locator("td a", new Page.LocatorOptions().setHasText("Plaza")).first().click();
        page.locator("a[href^='/plaza/']").first().click();
        page.locator(".square").waitFor();
        take(page, "plaza-en");
    }

    private static void dark(Page page, Person person) {
        page.navigate(person.at("/account"));
        page.locator("main button[name=theme][value=dark]").click();
        page.locator("html[data-theme=dark]").waitFor();
        inbox(page, person, "inbox-dark");
    }

    /** Nothing that passes by: no toast, no pointer over anything. */
    private static void take(Page page, String name) {
        page.mouse().move(0, 0);
        page.locator("#toasts .toast")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
