package org.tertulia.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The tab in which a customer speaks on Plaza and reads what the brand says. */
record Plaza(Page page) {

    void say(String who, String text) {
        speak(who, text, "button:not([name=alone])");
    }

    void whisper(String who, String text) {
        speak(who, text, "button[name=alone]");
    }

    private void speak(String who, String text, String button) {
        var form = page.locator("#say form");
        form.locator("[name=name]").fill(who);
        form.locator("[name=text]").fill(text);
        form.locator(button).click();
        said(text).waitFor();
    }

    /** Beneath the entry that says so, as whoever spoke last. */
    void comment(String beneath, String text) {
        said(beneath).locator(".bubble-foot a[href*=beneath]").click();
        page.locator("#say .quote").waitFor();
        page.locator("#say [name=text]").fill(text);
        page.locator("#say .button.primary").click();
        said(text).waitFor();
    }

    /** What was said with these words, once it is seen there. */
    Locator said(String text) {
        return page.locator(
                "#square-heard article.bubble", new Page.LocatorOptions().setHasText(text));
    }

    /** The same, said by the brand. */
    Locator answered(String text) {
        return page.locator(
                "#square-heard article.bubble.out", new Page.LocatorOptions().setHasText(text));
    }
}
