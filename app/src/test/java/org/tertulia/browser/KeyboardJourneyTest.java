package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;

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
            var page = person.tab("/inbox?queue=waiting&channel=" + channel);
            signIn(page, kate);
            Person.alive(page);
            moveThroughTheList(page);
            takeOnAndNote(page);
            answerAndClose(page);
            find(page, channel);
            helpAndPlaces(page);
            beginTheDay(page);
        }
    }

    private static void signIn(Page page, Olmo.Member who) {
        assertThat(page.locator("[name=email]")).isFocused();
        page.keyboard().type(who.email());
        page.keyboard().press("Tab");
        page.keyboard().type(Olmo.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/inbox?queue=waiting&channel=*");
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
        Accessible.check(page);
    }

    private static void takeOnAndNote(Page page) {
        page.keyboard().press("c");
        assertThat(page.locator(".holder")).hasCount(1);
        page.keyboard().press("n");
        assertThat(page.locator("#note-text")).isFocused();
        page.keyboard().type("@will do we have spare legs?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".bubble.note")).containsText("spare legs");
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

    private static void find(Page page, int channel) {
        page.navigate(
                page.url()
                        .replaceAll(
                                "/conversations/.*|/inbox.*",
                                "/inbox?queue=all&channel=" + channel));
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
