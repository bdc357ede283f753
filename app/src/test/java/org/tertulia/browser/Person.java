package org.tertulia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser, who hears what it complains of: nothing, when all is well. */
final class Person implements AutoCloseable {

    private static final double PATIENCE_MS = 20_000;

    private final String house;
    private final BrowserContext window;
    private final List<String> complaints = new ArrayList<>();

    Person(String house, BrowserContext window) {
        this.house = house;
        this.window = window;
        window.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** Another tab of the same browser. */
    Page tab() {
        var page = window.newPage();
        page.onConsoleMessage(
                message -> {
                    if (List.of("error", "warning").contains(message.type())) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Another tab, at this path. */
    Page tab(String path) {
        var page = tab();
        page.navigate(house + path);
        return page;
    }

    /** A tab at this path, after the sign-in page. */
    Page signIn(String email, String password, String path) {
        var page = tab(path);
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(password);
        page.locator("form[action='/sign-in'] [type=submit]").click();
        page.waitForURL(house + path);
        alive(page);
        return page;
    }

    /** The page's scripts are there: keys work, and news arrives. */
    static void alive(Page page) {
        page.locator("live-stream:defined")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    String at(String path) {
        return house + path;
    }

    BrowserContext window() {
        return window;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What a test provoked. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
