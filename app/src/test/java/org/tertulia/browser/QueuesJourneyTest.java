package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;

/** Sorting what waits: by rules, by hand, many at once and until later. */
@ExtendWith(Shared.class)
class QueuesJourneyTest {

    @Test
    void whatWaitsIsSortedByRulesAndByKeys(Olmo olmo) {
        var clara = olmo.member("Clara", Role.SUPERVISOR, "en");
        olmo.member("Zoraida", Role.AGENT, "en");
        var channel = olmo.channel("import", "Sorting desk");
        olmo.messages(channel, line("q1", "Ines", "Where is the ottoman that I ordered?"));
        try (var person = olmo.desktop("en-GB")) {
            var page = person.signIn(clara.email(), Olmo.PASSWORD, "/queues/new");
            addQueue(page);
            addRule(person, page);
            olmo.messages(channel, line("q2", "Joao", "Is the ottoman in stock?"));
            olmo.messages(channel, line("q3", "Kim", "Are you open today?"));
            olmo.messages(channel, line("q4", "Lea", "Can I pick up a lamp?"));
            page.navigate(person.at("/inbox?tab=waiting&channel=" + channel));
            Person.alive(page);
            assertThat(page.locator("#rows .row-link")).hasCount(4);
            move(page);
            choose(page);
            putOff(page);
            var crowd = olmo.channel("import", "A crowd");
            olmo.messages(crowd, crowd());
            chooseMany(person, page, crowd);
        }
    }

    private static void addQueue(Page page) {
        page.locator("#content [name=name]").fill("Ottomans");
        page.locator("#content form.form .button.primary").click();
        page.waitForURL("**/queues");
        assertThat(page.locator("#content tbody")).containsText("Ottomans");
        Accessible.check(page);
    }

    private static void addRule(Person person, Page page) {
        page.navigate(person.at("/queues/rules/new"));
        Person.alive(page);
        page.locator("#content [name=name]").fill("About ottomans");
        page.locator("#content [name=words]").fill("ottoman*");
        page.locator("#content [name=queue]").selectOption("Ottomans");
        page.locator("#content button[formaction$='/trial']").click();
        assertThat(page.locator("#trial .here .trial-text")).containsText("Where is the ottoman");
        Accessible.check(page);
        page.locator("#content .button.primary").click();
        page.waitForURL("**/queues/rules");
        assertThat(page.locator(".rule")).hasCount(1);
        Accessible.check(page);
    }

    private static void move(Page page) {
        var ruled = row(page, "Joao");
        assertThat(ruled.locator(".row-queue")).hasText("Ottomans");
        ruled.locator(".row-link").click();
        assertThat(page.locator(".conversation-queue"))
                .hasText("Queue Ottomans, by the rule About ottomans");
        page.keyboard().press("m");
        page.keyboard().press("1");
        assertThat(page.locator(".conversation-queue"))
                .hasText(Pattern.compile("Queue General, moved by Clara"));
    }

    private static void choose(Page page) {
        page.locator("#rows .row-link").first().click();
        assertThat(page.locator("#rows .row-link").first()).hasAttribute("aria-current", "true");
        page.keyboard().press("x");
        assertThat(page.locator("#selecting output")).hasText("1 chosen");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(page.locator("#selecting output")).hasText("3 chosen");
        Accessible.check(page);
        page.keyboard().press("Shift+C");
        assertThat(page.locator("#selected")).containsText("3 done.");
        assertThat(page.locator("#rows .row-link")).hasCount(1);
        assertThat(page.locator("#selecting")).isHidden();
        page.locator(".selected-done summary").click();
        assertThat(page.locator(".selected-done li")).hasCount(3);
        Accessible.check(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".selected")).hasCount(0);
    }

    /** Ten at a time: what is done is seen before all is. */
    private static void chooseMany(Person person, Page page, int channel) {
        page.navigate(person.at("/inbox?tab=waiting&channel=" + channel));
        Person.alive(page);
        assertThat(page.locator("#rows .row-link")).hasCount(24);
        page.keyboard().press("x");
        page.locator("[data-select-all]").click();
        assertThat(page.locator("#selecting output")).hasText("24 chosen");
        page.evaluate(
                "() => { const told = document.querySelector('[data-told]'); window.told = []; new"
                        + " MutationObserver(() => window.told.push(told.textContent)).observe(told,"
                        + " { childList: true }); }");
        page.keyboard().press("Shift+G");
        page.keyboard().type("zoraida");
        page.keyboard().press("Enter");
        assertThat(page.locator("#selected")).containsText("24 done.");
        assertThat(page.locator(".selecting-working")).isHidden();
        Assertions.assertThat(page.evaluate("() => window.told.join()"))
                .asString()
                .contains("0 of 24,10 of 24,20 of 24");
        assertThat(page.locator(".selected-done li")).hasCount(24);
    }

    private static void putOff(Page page) {
        var row = page.locator("#rows .row-item").first();
        var name = row.locator(".row-head strong").innerText();
        row.locator(".row-link").click();
        // What was open before could be claimed and put off as well.
        assertThat(page.locator(".conversation-head")).containsText(name);
        assertThat(page.locator(".conversation-acts [data-key=c]")).isVisible();
        page.keyboard().press("z");
        assertThat(page.locator("details[id^=snoozing][open] [data-choice=t]")).isVisible();
        page.keyboard().press("t");
        assertThat(page.locator("#rows .row-link")).hasCount(0);
        page.locator(".tabs-nav a[href$='tab=snoozed']").click();
        assertThat(page.locator("#rows .row-marks").first()).containsText("Snoozed until");
    }

    private static String crowd() {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(i -> line("c" + i, "Guest" + i, "Do you open on Sunday?"))
                .collect(joining());
    }

    private static Locator row(Page page, String name) {
        return page.locator("#rows .row-item").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static String line(String id, String name, String text) {
        return "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\",\"name\":\"%s\"},\"text\":\"%s\",\"at\":\"%s\",\"kind\":\"post\"}\n"
                .formatted(id, name.toLowerCase(Locale.ROOT), name, text, Instant.now());
    }
}
