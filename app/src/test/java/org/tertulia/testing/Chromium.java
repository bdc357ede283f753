package org.tertulia.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The system's Chromium, quiet: it asks for nothing that a test did not ask for. */
public final class Chromium implements AutoCloseable {

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
                                                    "--no-first-run",
                                                    "--disable-quic")));

    private static Path program() {
        return Path.of(
                Objects.requireNonNullElse(
                        System.getenv("TERTULIA_CHROMIUM"), "/usr/bin/chromium"));
    }

    public Browser browser() {
        return browser;
    }

    /** A window of this size, of somebody in Madrid who reads this language; nothing moves. */
    public BrowserContext window(String language, int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Europe/Madrid")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, height));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
