package org.tertulia.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What only says that we are on it. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldingAnswersTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired DSLContext db;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private int customers;
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza que espera");
    }

    @BeforeEach
    void somebodyAsks() {
        var customer = new Author("held" + ++customers, null, "Held " + customers, null);
        shop.comments(page, customer, "¿Dónde está mi pedido?", HOUR_AGO);
        number = shop.latest();
    }

    private Conversation conversation() {
        return conversations.find(sight(ANA), number);
    }

    private void says(String text, boolean holding) {
        var reply = new Reply(UUID.randomUUID(), null, null, text).holding(holding);
        var said = answering.answer(sight(ANA), number, reply);
        shop.settles(said.message(), page, Delivery.CONFIRMED);
    }

    @Test
    void theClockRunsOnUntilAnAnswerOfSubstanceIsConfirmed() {
        var asked = conversation().question();
        says("Lo estamos mirando.", true);

        assertThat(conversation().state()).isInstanceOf(Claimed.class);
        assertThat(conversation().question()).isEqualTo(asked);
        assertThat(firstAnswers()).isZero();
        refuses(
                new InboxRefusal.NotAnsweredYet(),
                () -> closing.close(sight(ANA), number, new Outcome.Answered()));

        says("Llega mañana.", false);

        assertThat(conversation().state()).isInstanceOf(Answered.class);
        assertThat(firstAnswers()).isOne();
        closing.close(sight(ANA), number, new Outcome.Answered());
    }

    @Test
    void itIsShownAsWhatItIs() throws Exception {
        assertThat(shown()).contains("Solo dice que estamos en ello.");
        var sent =
                mvc.post()
                        .uri("/api/v1/conversations/" + number + "/replies")
                        .with(as(ANA))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Lo estamos mirando.\", \"holding\": true}")
                        .exchange();
        assertThat(sent).hasStatus(202);

        assertThat(shown()).contains("solo dice que estamos en ello");
        assertThat(mvc.get().uri("/api/v1/conversations/" + number).with(as(CARLA)).exchange())
                .bodyJson()
                .extractingPath("$.messages[*].holding")
                .asArray()
                .containsExactly(false, true);
    }

    @Test
    void aKeySaysOneThingOnly() {
        var reply = new Reply(UUID.randomUUID(), null, null, "Lo estamos mirando.").holding(true);
        answering.answer(sight(ANA), number, reply);

        assertThat(answering.answer(sight(ANA), number, reply).again()).isTrue();
        refuses(
                new InboxRefusal.SaidOtherwise(),
                () -> answering.answer(sight(ANA), number, reply.holding(false)));
    }

    private String shown() throws Exception {
        return mvc.get()
                .uri("/conversations/" + number)
                .with(as(ANA))
                .exchange()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private int firstAnswers() {
        return db.fetchSingle(
                        "select count(*) from inbox_read.first_answer f join inbox.conversation c on"
                                + " c.id = f.conversation_id where c.number = ?",
                        number)
                .get(0, Integer.class);
    }

    private static void refuses(Refusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
