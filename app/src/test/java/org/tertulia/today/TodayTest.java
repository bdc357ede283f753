package org.tertulia.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.SignedIn;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.today.Step.Kind;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodayTest {

    private static final Author PAU = new Author("pau", null, "Pau Ferrer", null);
    private static final Author TOM = new Author("tom", null, "Tom Weller", null);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Agenda agenda;
    @Autowired Answers answers;
    @Autowired Welcoming welcoming;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired MockMvcTester mvc;

    private Channel square;
    private long late;
    private long fresh;
    private long beas;

    /** One is late, one is fresh, Bea has one, and Ana's answer to a fourth failed. */
    @BeforeAll
    void aMorning() throws Exception {
        cast.moveIn();
        assertThat(page(CARLA)).contains("Todavía no escuchas ningún canal", "Primeros pasos");
        assertThat(page(RITA)).doesNotContain("/channels/new", "Primeros pasos");

        square = shop.channel("La plaza de Olmo");
        assertThat(page(ANA)).contains("Nadie espera respuesta").doesNotContain("Empezar");

        fresh = asks(Shop.LUCIA, "¿Abrís en <domingo>?", Duration.ofHours(1));
        late = asks(Shop.DARIO, "Tres semanas esperando la factura", Duration.ofHours(25));
        beas = asks(PAU, "¿Tenéis sillas?", Duration.ofHours(3));
        claiming.claim(sight(BEA), beas);
        var answered = asks(TOM, "Do you deliver?", Duration.ofHours(2));
        var said = answering.answer(sight(ANA), answered, reply("We do."));
        shop.settles(said.message(), square, Delivery.CONFIRMED);
        shop.comments(square, TOM, "And to Lisbon?", Instant.now());
        var refused = answering.answer(sight(ANA), answered, reply("To Lisbon too."));
        shop.settles(refused.message(), square, Delivery.REJECTED);
    }

    private long asks(Author author, String text, Duration ago) {
        shop.comments(square, author, text, Instant.now().minus(ago));
        return shop.latest();
    }

    private static Reply reply(String text) {
        return new Reply(UUID.randomUUID(), null, null, text);
    }

    @Test
    void whatIsDueFirstComesFirst() {
        assertThat(agenda.due(sight(ANA), 8))
                .extracting(Pending::number)
                .startsWith(late, fresh)
                .doesNotContain(beas);
        assertThat(agenda.due(sight(CARLA), 8))
                .extracting(Pending::number)
                .startsWith(late, beas, fresh);
    }

    @Test
    void nobodySeesAnotherBrandsDay() {
        var blind = new Sight(CARLA, Set.of());

        assertThat(agenda.due(blind, 8)).isEmpty();
        assertThat(agenda.troubled(blind, 8)).isEmpty();
        assertThat(agenda.hands(blind)).isEmpty();
        assertThat(agenda.load(blind)).isEqualTo(new Load(0, 0, 0, 0, null));
        assertThat(answers.since(Instant.EPOCH, blind)).isEqualTo(new Answers.Figures(0, null));
    }

    @Test
    void anAgentStartsWithTheFirst() throws Exception {
        assertThat(page(ANA))
                .contains("3 conversaciones te esperan")
                .contains("Una está fuera de plazo")
                .contains("href=\"/conversations/" + late + "?tab=waiting\" data-key=\"s\"")
                .contains("¿Abrís en &lt;domingo&gt;?")
                .contains("rechazada")
                .doesNotContain("Quién lleva qué");
    }

    @Test
    void aSupervisorSeesWhoHasWhat() throws Exception {
        assertThat(agenda.hands(sight(CARLA)))
                .extracting(Hand::name, Hand::open, Hand::late)
                .containsExactly(tuple(null, 2, 1), tuple("Bea", 1, 0), tuple("Ana", 1, 0));
        assertThat(page(CARLA))
                .contains("Quién lleva qué", "holder=bea", "respondidas hoy", "Lo que se oye");
    }

    @Test
    void theFirstAnswerOfAConversationIsTimed() {
        assertThat(answers.since(Instant.now().minus(Duration.ofHours(1)), sight(CARLA)))
                .satisfies(
                        today -> {
                            assertThat(today.confirmed()).isEqualTo(1);
                            assertThat(today.firstWithin())
                                    .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(125));
                        });
    }

    @Test
    void aReaderLooksAndDoesNotStart() throws Exception {
        assertThat(page(RITA))
                .contains("4 conversaciones esperan respuesta")
                .doesNotContain("Empezar");
    }

    @Test
    void theFirstStepsTickThemselves() {
        assertThat(welcoming.company(sight(CARLA)).orElseThrow().steps())
                .filteredOn(Step::done)
                .extracting(Step::kind)
                .containsExactly(Kind.BRAND, Kind.CHANNEL, Kind.ANSWER, Kind.COLLEAGUE);
        assertThat(welcoming.company(sight(ANA)).orElseThrow().steps())
                .filteredOn(Step::done)
                .extracting(Step::kind)
                .containsExactly(Kind.OWN_CLAIM, Kind.OWN_ANSWER);
        assertThat(welcoming.own(sight(ANA), Instant.now()).orElseThrow().done()).isZero();
        assertThat(welcoming.own(sight(ANA), null).orElseThrow().done()).isZero();
    }

    @Test
    void whoHasSeenEnoughIsNotAskedAgain() throws Exception {
        assertThat(page(BEA)).contains("Primeros pasos");
        assertThat(
                        mvc.post()
                                .uri("/today/first-steps/dismissal")
                                .with(as(BEA))
                                .with(csrf())
                                .exchange())
                .hasStatus(303);

        assertThat(page(BEA)).doesNotContain("Primeros pasos");
        assertThat(page(ANA)).contains("Primeros pasos");
    }

    @Test
    void theFrontDoorLeadsToToday() {
        assertThat(mvc.get().uri("/").with(as(ANA)).exchange())
                .hasStatus(303)
                .hasHeader("Location", "/today");
    }

    private String page(SignedIn who) throws UnsupportedEncodingException {
        var shown = mvc.get().uri("/today").with(as(who)).exchange();
        assertThat(shown).hasStatusOk();
        return shown.getResponse().getContentAsString();
    }
}
