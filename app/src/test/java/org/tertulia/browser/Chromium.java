package org.tertulia.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, without a download: TERTULIA_CHROMIUM names another one. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(program())
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--disable-gpu",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync",
                                                    "--no-first-run")));

    private static Path program() {
        return Path.of(
                Optional.ofNullable(System.getenv("TERTULIA_CHROMIUM"))
                        .orElse("/usr/bin/chromium"));
    }

    /** A person with a window of this size who reads this language; nothing moves. */
    BrowserContext person(String language, int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Europe/Madrid")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, height));
    }

    BrowserContext desktop(String language) {
        return person(language, 1440, 900);
    }

    BrowserContext phone(String language) {
        return person(language, 390, 844);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
