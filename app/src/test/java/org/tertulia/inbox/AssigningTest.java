package org.tertulia.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What somebody has is given to another for a reason, which they are told. */
@TertuliaTest
class AssigningTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Assigning assigning;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private static int customers;
    private long number;

    @BeforeEach
    void anaHasOne() {
        cast.moveIn();
        var customer = new Author("given" + ++customers, null, "Given " + customers, null);
        shop.comments(shop.channel("La plaza"), customer, "¿Abrís en domingo?", Instant.now());
        number = shop.latest();
        claiming.claim(sight(ANA), number);
    }

    @Test
    void itIsNotTakenFromHerWithoutAReason() {
        for (var to : List.of(BEA, CARLA)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> assigning.assign(sight(CARLA), number, to.id()))
                    .extracting(Refused::refusal)
                    .isEqualTo(new InboxRefusal.ReasonForHolderMissing("Ana"));
        }
        assigning.assign(sight(CARLA), number, ANA.id());
        assertThat(told()).isEmpty();
    }

    @Test
    void sheIsToldAndTheReasonStaysThere() throws Exception {
        assigning.assign(sight(CARLA), number, BEA.id(), Takeover.of("other", "Se va de viaje"));

        assertThat(told())
                .containsExactly("Ana:inbox.notice.assignedAway", "Bea:inbox.notice.assigned");
        assertThat(shown("/conversations/" + number))
                .contains("Carla se la dio a Bea: Se va de viaje");
        assigning.assign(sight(CARLA), number, CARLA.id(), Takeover.of("urgent", ""));
        assertThat(told()).contains("Bea:inbox.notice.takenOver.urgent");
        assigning.assign(sight(CARLA), number, ANA.id());
    }

    @Test
    void programsAndTheListOfTheDayGiveTheReasonToo() throws Exception {
        assertThat(put("{\"to\": \"bea\"}")).hasStatus(422).bodyText().contains("La lleva Ana");
        assertThat(put("{\"to\": \"bea\", \"reason\": \"whim\"}")).hasStatus(422);
        assertThat(put("{\"to\": \"bea\", \"reason\": \"away\"}")).hasStatus(200);
        assertThat(shown("/inbox/day")).contains("Por qué se le quita a Bea");

        var given =
                mvc.post()
                        .uri("/conversations/" + number + "/assignment")
                        .param("to", "ana")
                        .param("because", "agreed")
                        .with(as(CARLA))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
        assertThat(given).hasStatus(303);
        assertThat(conversations.find(sight(ANA), number).hold())
                .extracting(Hold::name)
                .isEqualTo("Ana");
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri("/api/v1/conversations/" + number + "/assignment")
                .with(as(CARLA))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String shown(String path) throws Exception {
        return mvc.get()
                .uri(path)
                .with(as(CARLA))
                .exchange()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private List<String> told() {
        return db.fetch(
                        "select m.name || ':' || n.key from notifications.notification n join"
                                + " organization.member m on m.id = n.member_id where n.url = ?"
                                + " order by m.name, n.id",
                        "/conversations/" + number)
                .getValues(0, String.class);
    }
}
