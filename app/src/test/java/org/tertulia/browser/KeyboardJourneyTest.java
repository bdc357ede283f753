package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;
import org.tertulia.testing.Chromium;
import org.tertulia.testing.RunningTertulia;

/** The main job without a mouse, in English. */
@ExtendWith(Shared.class)
class KeyboardJourneyTest {

    private static final String LINES =
            """
            {"remoteId":"k1","author":{"handle":"nora","name":"Nora"},"text":"The walnut table arrived with a scratched leg.","at":"2026-01-10T09:00:00Z","kind":"post"}
            {"remoteId":"k2","author":{"handle":"tom","name":"Tom"},"text":"Do you deliver wardrobes to Lisbon?","at":"2026-01-10T10:00:00Z","kind":"post"}
            """;

    @Test
    void theMainJobNeedsNoMouse(Olmo olmo) {
        var kate = olmo.member("Kate", Role.SUPERVISOR, "en");
        olmo.member("Will", Role.AGENT, "en");
        var channel = olmo.channel("import", "Front desk");
        olmo.messages(channel, LINES);
        try (var person = olmo.desktop("en-GB")) {
            var page = person.tab("/inbox?tab=waiting&channel=" + channel);
            signIn(page, kate);
            Person.alive(page);
            moveThroughTheList(page);
            takeOnAndNote(page);
            answerAndClose(page);
            find(page);
            openByName(page);
            helpAndPlaces(page);
            lookAfterTheHouse(page);
            beginTheDay(page);
        }
    }

    @Test
    void fromSetupToTheFirstAnswerNobodyNeedsAMouse() {
        try (var program = RunningTertulia.start();
                var chromium = new Chromium();
                var person = new Person(program.url(), chromium.window("en-GB", 1440, 900))) {
            var page = person.tab("/");
            setUp(page);
            connectPlaza(page);
            speakAsACustomer(page);
            answerTheFirst(page);
        }
    }

    private static void setUp(Page page) {
        page.waitForURL("**/setup");
        write(page, "[name=company]", "Olmo Furniture");
        write(page, "[name=brand]", "Olmo");
        write(page, "[name=name]", "Olga");
        write(page, "[name=email]", Olmo.OLGA);
        write(page, "[name=password]", Olmo.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/channels/new");
    }

    private static void connectPlaza(Page page) {
        go(page, "a.choice[href$='/plaza']");
        write(page, "#content [name=name]", "Olmo");
        page.keyboard().press("Enter");
        go(page, "#content form[action$='/channel'] .button.primary");
        page.waitForURL("**/channels/1");
    }

    private static void speakAsACustomer(Page page) {
        go(page, "#content a[href='/plaza/1']");
        write(page, "#say [name=name]", "Darío");
        write(page, "#say [name=text]", "Three weeks and no invoice.");
        page.keyboard().press("Control+Enter");
        new Plaza(page).said("Three weeks and no invoice.").waitFor();
        Person.alive(page);
    }

    private static void answerTheFirst(Page page) {
        choose(page, "inbox", "Inbox");
        page.waitForURL("**/inbox");
        Person.alive(page);
        assertThat(page.locator("#rows .row-link")).hasCount(1);
        page.keyboard().press("j");
        assertThat(page.locator(".conversation h2")).containsText("Darío");
        page.keyboard().press("c");
        assertThat(page.locator(".holder")).hasCount(1);
        page.keyboard().press("r");
        assertThat(page.locator("#answer-text")).isFocused();
        page.keyboard().type("It goes out today.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".bubble.out .chip")).hasText("On the network");
    }

    /** Goes there as the Tab key goes, and types. */
    private static void write(Page page, String field, String text) {
        Tabbing.reach(page, field);
        page.keyboard().type(text);
    }

    private static void go(Page page, String link) {
        Tabbing.reach(page, link);
        page.keyboard().press("Enter");
    }

    /** Opens the palette, and takes what it finds first. */
    private static void choose(Page page, String typed, String found) {
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette [name=q]")).isFocused();
        page.keyboard().type(typed);
        assertThat(page.locator("#palette [aria-selected=true]")).containsText(found);
        page.keyboard().press("Enter");
    }

    private static void signIn(Page page, Olmo.Member who) {
        assertThat(page.locator("[name=email]")).isFocused();
        page.keyboard().type(who.email());
        page.keyboard().press("Tab");
        page.keyboard().type(Olmo.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/inbox?tab=waiting&channel=*");
    }

    private static void moveThroughTheList(Page page) {
        assertThat(page.locator("#rows .row-link")).hasCount(2);
        page.keyboard().press("j");
        var first = page.locator(".conversation h2").textContent();
        page.keyboard().press("j");
        assertThat(page.locator(".conversation h2")).not().hasText(first);
        page.keyboard().press("k");
        assertThat(page.locator(".conversation h2")).hasText(first);
        assertThat(page.locator("#rows [aria-current=true]")).hasCount(1);
        hurryThroughTheList(page, first);
        Accessible.check(page);
    }

    /** Each press counts, though nothing of what one passes was loaded. */
    private static void hurryThroughTheList(Page page, String first) {
        for (var key : "jkjkj".split("")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator("#rows .row-link").nth(1)).hasAttribute("aria-current", "true");
        assertThat(page.locator(".conversation h2")).not().hasText(first);
        page.keyboard().press("k");
        assertThat(page.locator(".conversation h2")).hasText(first);
    }

    private static void takeOnAndNote(Page page) {
        page.keyboard().press("c");
        assertThat(page.locator(".holder")).hasCount(1);
        page.keyboard().press("n");
        assertThat(page.locator("#note-text")).isFocused();
        page.keyboard().type("@wi");
        assertThat(page.locator("#note-names [role=option]")).hasText("Will @will");
        page.keyboard().press("Enter");
        page.keyboard().type("do we have spare legs?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".bubble.note")).containsText("@will do we have spare legs");
        assertThat(page.locator("conversation-timeline")).isFocused();
        page.keyboard().press("Escape");
    }

    private static void answerAndClose(Page page) {
        page.keyboard().press("r");
        assertThat(page.locator("#answer-text")).isFocused();
        page.keyboard().type("We are on it, you will hear from us today.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".bubble.out .chip")).hasText("On the network");
        assertThat(page.locator(".conversation.answered")).hasCount(1);
        page.keyboard().press("Escape");
        var closed = page.locator(".conversation h2").textContent();
        page.keyboard().press("e");
        assertThat(page.locator(".closing[open] [data-choice=a]")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator(".conversation h2")).not().hasText(closed);
        assertThat(page.locator("#rows .row-link")).hasCount(1);
    }

    private static void find(Page page) {
        page.keyboard().press("g");
        page.keyboard().press("i");
        page.waitForURL("**/inbox");
        Person.alive(page);
        page.keyboard().press("/");
        assertThat(page.locator(".narrowing [name=q]")).isFocused();
        page.keyboard().type("wardrobes");
        page.keyboard().press("Enter");
        page.waitForURL("**q=wardrobes**");
        assertThat(page.locator("#rows .row-link")).hasCount(1);
        assertThat(page.locator("#rows .row-link")).containsText("Tom");
        Accessible.check(page);
    }

    private static void openByName(Page page) {
        Person.alive(page);
        page.keyboard().press("Escape");
        page.keyboard().press("Control+k");
        page.keyboard().type("Nora");
        var palette = page.locator("#palette-entries");
        assertThat(palette).containsText("Conversations");
        assertThat(page.locator("#palette [aria-selected=true]")).containsText("@nora");
        Accessible.check(page);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#palette [aria-selected=true]")).containsText("#");
        page.keyboard().press("Enter");
        page.waitForURL("**/conversations/*");
        Person.alive(page);
        choose(page, "dark", "Dark colours");
        assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
    }

    private static void lookAfterTheHouse(Page page) {
        Person.alive(page);
        page.keyboard().press("g");
        page.keyboard().press("o");
        page.waitForURL("**/operations");
        go(page, "#content a[href='/operations/quarantine']");
        page.waitForURL("**/operations/quarantine");
        Person.alive(page);
        page.keyboard().press("g");
        page.keyboard().press("a");
        page.waitForURL("**/audit");
        go(page, "form[action='/audit/verification'] button");
        assertThat(page.locator("body")).containsText("The record is intact");
    }

    private static void helpAndPlaces(Page page) {
        Person.alive(page);
        page.keyboard().press("?");
        assertThat(page.locator("#keyboard[open]")).containsText("Next conversation");
        Accessible.check(page);
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.waitForURL("**/channels");
        assertThat(page.locator("h1")).hasText("Channels");
    }

    private static void beginTheDay(Page page) {
        Person.alive(page);
        page.keyboard().press("g");
        page.keyboard().press("h");
        page.waitForURL("**/today");
        assertThat(page.locator("h1")).containsText("Today");
        Accessible.check(page);
        Person.alive(page);
        page.keyboard().press("s");
        page.waitForURL("**/conversations/**");
        Person.alive(page);
        assertThat(page.locator(".conversation")).hasCount(1);
    }
}
