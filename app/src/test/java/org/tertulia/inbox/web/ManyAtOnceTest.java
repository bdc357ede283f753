package org.tertulia.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Many are given away and given back at once, some at a time. */
@TertuliaTest
class ManyAtOnceTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private static int customers;
    private final List<Long> numbers = new ArrayList<>();

    @BeforeEach
    void threeAsk() {
        cast.moveIn();
        var page = shop.channel("La plaza de muchas");
        for (var i = 0; i < 3; i++) {
            var customer = new Author("many" + ++customers, null, "Many " + customers, null);
            shop.comments(page, customer, "¿Abrís en domingo?", Instant.now());
            numbers.add(shop.latest());
        }
    }

    @Test
    void whoSupervisesGivesThemAndTheHolderGivesThemOnOrBack() throws Exception {
        assertThat(text(select(CARLA, "give", "give", "@ana"))).contains("data-done=\"3\"");
        assertThat(holders()).containsOnly("Ana");
        assertThat(text(select(BEA, "give", "give", "bea"))).contains("data-undone=\"3\"");
        assertThat(text(select(CARLA, "give", "give", "bea"))).contains("di por qué se le quita");

        assertThat(text(select(ANA, "give", "give", "bea"))).contains("data-done=\"3\"");
        assertThat(holders()).containsOnly("Bea");
        assertThat(text(select(BEA, "release"))).contains("data-done=\"3\"");
        assertThat(holders()).containsOnlyNulls();
        assertThat(select(CARLA, "give", "give", "nobody")).hasStatus(422);
    }

    @Test
    void whatWasDoneBeforeIsCountedAndWhatIsDoneIsListed() throws Exception {
        var came = text(select(ANA, "claim", "done", "20", "undone", "1"));

        assertThat(came)
                .contains("23 hechas.")
                .contains("1 no:")
                .contains("/conversations/" + numbers.getFirst());
    }

    @Test
    void programsDoTheSame() {
        var numbered = "{\"numbers\": " + numbers + ", \"act\": ";
        assertThat(api(CARLA, numbered + "\"give\", \"to\": \"bea\"}"))
                .bodyJson()
                .extractingPath("$.items[*].done")
                .asArray()
                .containsExactly(true, true, true);
        assertThat(api(ANA, numbered + "\"release\"}"))
                .bodyJson()
                .extractingPath("$.items[*].refusal")
                .asArray()
                .containsOnly("HeldByAnother");
        assertThat(api(ANA, numbered + "\"give\"}")).hasStatus(422);
    }

    private MvcTestResult select(SignedIn who, String act, String... fields) {
        var request = mvc.post().uri("/inbox/selection").with(as(who)).with(csrf());
        request = request.param("act", act);
        for (var number : numbers) {
            request = request.param("number", number.toString());
        }
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult api(SignedIn who, String body) {
        return mvc.post()
                .uri("/api/v1/conversations/selection")
                .with(as(who))
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(UTF_8);
    }

    private List<String> holders() {
        return db.fetch(
                        "select m.name from inbox.conversation c left join organization.member m on"
                                + " m.id = c.holder_id where c.number = any (?)",
                        (Object) numbers.toArray(Long[]::new))
                .getValues(0, String.class);
    }
}
