package org.tertulia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.kernel.Role;
import org.tertulia.testing.Accessible;
import tools.jackson.databind.json.JsonMapper;

/** From what a neighbour asks the street to a conversation that we begin. */
@ExtendWith(Shared.class)
class TakingPartJourneyTest {

    private static final String WORD = "chaiselongue";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatANeighbourAsksTheStreetBecomesAConversation(Olmo olmo) {
        var clara = olmo.member("Clara", Role.SUPERVISOR, "en");
        var street =
                olmo.channel(
                        JSON.createObjectNode()
                                .put("network", "import")
                                .put("name", "The street")
                                .put("role", "watched"));
        olmo.post(
                "/api/v1/watches",
                "application/json",
                "{\"name\":\"Chaises\",\"query\":\"" + WORD + "*\",\"confirmed\":true}");
        // At whatever hour the journey is made.
        olmo.put("/api/v1/taking-part/caps", "{\"contactDays\":30,\"channelDay\":10}");
        olmo.messages(
                street,
                line("t1", "Otto", "Does anybody know who can mend a " + WORD + "?")
                        + line("t2", "Nora", "Does anybody know where to mend a " + WORD + "?"));
        try (var person = olmo.desktop("en-GB")) {
            var page = person.signIn(clara.email(), Olmo.PASSWORD, "/taking-part");
            assertThat(occasion(page, "Nora")).containsText("asks something");
            assertThat(page.locator("[data-key='1']")).hasCount(1);
            Accessible.check(page);
            Wide.demandFitting(page);

            occasion(page, "Otto").locator("details.menu summary").click();
            occasion(page, "Otto").locator("[value=theirs]").click();
            assertThat(occasion(page, "Otto")).hasCount(0);
            occasion(page, "Nora").locator("[value=help]").click();
            page.waitForURL("**/conversations/*");
            assertThat(page.locator(".conversation-head")).containsText("begun by us");
            Person.alive(page);
            Accessible.check(page);

            page.navigate(person.at("/taking-part/results?by=purpose"));
            assertThat(page.locator("#content")).containsText("nothing said yet");
            Accessible.check(page);
            page.navigate(person.at("/queues/languages"));
            Accessible.check(page);
            Wide.demandFitting(page);
        }
        try (var person = olmo.phone("en-GB")) {
            var page = person.signIn(clara.email(), Olmo.PASSWORD, "/taking-part/limits");
            Accessible.check(page);
            Wide.demandFitting(page);
            page.navigate(person.at("/taking-part/results"));
            Wide.demandFitting(page);
            page.navigate(person.at("/taking-part"));
            Wide.demandFitting(page);
        }
    }

    private static Locator occasion(Page page, String who) {
        return page.locator(".opportunity", new Page.LocatorOptions().setHasText(who));
    }

    private static String line(String id, String name, String text) {
        return "{\"remoteId\":\"%s\",\"author\":{\"handle\":\"%s\",\"name\":\"%s\"},\"text\":\"%s\",\"at\":\"%s\",\"kind\":\"post\"}\n"
                .formatted(id, name, name, text, Instant.now());
    }
}
