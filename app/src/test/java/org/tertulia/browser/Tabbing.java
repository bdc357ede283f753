package org.tertulia.browser;

import com.microsoft.playwright.Page;

/** Goes where the Tab key goes, and nowhere else. */
final class Tabbing {

    private static final int FAR = 120;

    private Tabbing() {}

    static void reach(Page page, String element) {
        go(page, element, "Tab");
    }

    /** The other way round. */
    static void reachBack(Page page, String element) {
        go(page, element, "Shift+Tab");
    }

    private static void go(Page page, String element, String key) {
        page.locator(element).first().waitFor();
        for (var i = 0; i < FAR; i++) {
            if (page.evaluate("it => document.activeElement.matches(it)", element).equals(true)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(key + " does not reach " + element + " on " + page.url());
    }

    /** Goes there and does it. */
    static void press(Page page, String element) {
        reach(page, element);
        page.keyboard().press("Enter");
    }

    /** Goes there and chooses with the arrow key. */
    static void choose(Page page, String select, String value) {
        reach(page, select);
        for (var i = 0; i < FAR; i++) {
            if (value.equals(page.inputValue(select))) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no " + value + " in " + select + " on " + page.url());
    }
}
