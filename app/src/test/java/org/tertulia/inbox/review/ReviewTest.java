package org.tertulia.inbox.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.as;
import static org.tertulia.testing.Cast.sight;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.satisfaction.ChangingAsking;
import org.tertulia.inbox.satisfaction.Rating;
import org.tertulia.inbox.satisfaction.Surveys;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {

    private static final Plan ALL = new Plan(100, 0, false, false, 0);
    private static final Plan TWICE = new Plan(100, 0, false, false, 100);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Answering answering;
    @Autowired Conversations conversations;
    @Autowired ChangingAsking asking;
    @Autowired Surveys surveys;
    @Autowired Rating rating;
    @Autowired Planning planning;
    @Autowired Plans plans;
    @Autowired Picks picks;
    @Autowired Reviews reviews;
    @Autowired Reviewing reviewing;
    @Autowired Talking talking;
    @Autowired Brands brands;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired MockMvcTester mvc;

    private Channel page;
    private Brand olmo;
    private int customers;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
        olmo = brands.list(sight(OLGA)).getFirst();
    }

    @BeforeEach
    void nothingIsPlanned() {
        planning.plan(sight(CARLA), olmo, Plan.NONE);
    }

    private MessageId said(SignedIn who, String question) {
        var customer = new Author("review" + ++customers, null, "Customer " + customers, null);
        shop.comments(page, customer, question, Instant.now().minus(Duration.ofHours(1)));
        var reply = new Reply(UUID.randomUUID(), null, null, "Sí, de 10 a 14.");
        var said = answering.answer(sight(who), shop.latest(), reply).message();
        shop.settles(said, page, Delivery.CONFIRMED);
        return said;
    }

    private Map<UUID, Integer> marks(int points) {
        var marks = new HashMap<UUID, Integer>();
        plans.criteria(sight(CARLA), olmo.id()).forEach(it -> marks.put(it.id(), points));
        return marks;
    }

    private Pick pick(MessageId message) {
        return picks.find(sight(CARLA), message).orElseThrow();
    }

    @Test
    void withoutAPlanNothingIsPicked() {
        assertThat(picks.find(sight(CARLA), said(ANA, "¿Abrís?"))).isEmpty();
    }

    @Test
    void whatThePlanSaysIsPickedOnceTheCustomerHasIt() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");

        assertThat(pick(message).why()).isEqualTo(Pick.Why.LOT);
        assertThat(pick(message).second()).isFalse();
        shop.settles(message, page, Delivery.CONFIRMED);
        assertThat(picks.waiting(sight(CARLA), 500))
                .filteredOn(it -> it.message().equals(message))
                .hasSize(1);
    }

    @Test
    void newcomersAreReadAndCrisesBeforeThem() {
        planning.plan(sight(CARLA), olmo, new Plan(0, 4, true, false, 0));

        assertThat(pick(said(BEA, "¿Abrís?")).why()).isEqualTo(Pick.Why.NEW);
        var crisis =
                said(BEA, "Mi hija se ha electrocutado con vuestra lámpara, está en urgencias.");
        assertThat(urgency(crisis)).isEqualTo("crisis");
        assertThat(pick(crisis).why()).isEqualTo(Pick.Why.CRISIS);
    }

    @Test
    void lowPointsPickWhatWasSaidLast() {
        planning.plan(sight(CARLA), olmo, new Plan(0, 0, false, true, 0));
        asking.ask(sight(CARLA), olmo, Set.of(page.number()), 14, false);
        var message = said(ANA, "¿Abrís?");
        assertThat(picks.find(sight(CARLA), message)).isEmpty();
        var survey =
                surveys.of(sight(ANA), conversations.find(sight(ANA), shop.latest())).getLast();

        rating.rate(surveys.token(survey, Instant.now()).orElseThrow(), 1);

        assertThat(pick(message).why()).isEqualTo(Pick.Why.LOW);
    }

    @Test
    void nobodyReviewsTheirOwn() {
        planning.plan(sight(CARLA), olmo, ALL);
        var own = said(CARLA, "¿Abrís?");
        var chosen = said(CARLA, "¿Y el lunes?");

        refused(
                () -> reviewing.review(sight(CARLA), own, marks(5), null),
                new ReviewRefusal.OwnAnswer());
        refused(
                () -> reviewing.review(sight(CARLA), chosen, marks(5), null),
                new ReviewRefusal.OwnAnswer());
        assertThat(picks.waiting(sight(CARLA), 500))
                .extracting(Pick::message)
                .doesNotContain(own, chosen);
        assertThatThrownBy(() -> reviewing.review(sight(BEA), own, marks(5), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReviewIsSeenByTheAgentWhoWasRead() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");
        assertThat(show(ANA, message).getStatus()).isEqualTo(404);

        var saved = save(CARLA, message, "4", "Cercana y clara.");

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(reviews.of(sight(CARLA), pick(message)))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.grade()).isEqualTo(75);
                            assertThat(it.words()).isEqualTo("Cercana y clara.");
                            assertThat(it.marks()).hasSize(5);
                        });
        assertThat(text(show(ANA, message))).contains("Cercana y clara.").doesNotContain("Carla");
        assertThat(show(BEA, message).getStatus()).isEqualTo(404);
        assertThat(page(ANA, "/reviews/results")).contains("/reviews/answers/" + message);
        assertThat(page(BEA, "/reviews/results")).doesNotContain("/reviews/answers/" + message);
        assertThat(page(BEA, "/api/v1/reviews")).doesNotContain(message.toString());
        assertThat(page(ANA, "/api/v1/reviews")).contains(message.toString());
        refused(
                () -> reviewing.review(sight(OLGA), message, marks(1), null),
                new ReviewRefusal.AlreadyReviewed());
    }

    @Test
    void theSecondDoesNotSeeTheFirst() {
        planning.plan(sight(CARLA), olmo, TWICE);
        var message = said(ANA, "¿Abrís?");

        reviewing.review(sight(CARLA), message, marks(5), "Lo que piensa Carla");
        refused(
                () -> reviewing.review(sight(CARLA), message, marks(5), null),
                new ReviewRefusal.AlreadyReviewed());

        assertThat(text(show(OLGA, message))).contains("data-key=\"5\"").doesNotContain("piensa");
        assertThat(text(show(CARLA, message))).contains("Falta otra persona");
        assertThat(show(ANA, message).getStatus()).isEqualTo(404);
        refused(
                () -> talking.talk(sight(CARLA), message, "Bien"),
                new ReviewRefusal.ReviewNotDone());

        reviewing.review(sight(OLGA), message, marks(2), "Lo que piensa Olga");

        assertThat(pick(message).done()).isTrue();
        assertThat(text(show(OLGA, message))).contains("piensa Carla").contains("piensa Olga");
        assertThat(reviews.twice(sight(CARLA), Instant.EPOCH))
                .filteredOn(it -> it.first().equals(CARLA.id()) && it.second().equals(OLGA.id()))
                .hasSize(5)
                .extracting(Reviews.Twice::points)
                .containsOnly(new Agreement.Pair(5, 2));
        assertThat(page(CARLA, "/reviews/agreement")).contains("Carla · Olga");
        assertThat(page(CARLA, "/api/v1/reviews/agreement")).contains("\"distance\":3.0");
    }

    @Test
    void whatIsNoMarkIsRefused() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");

        for (var unfit :
                List.of(
                        Map.<UUID, Integer>of(),
                        marks(0),
                        marks(6),
                        Map.of(UUID.randomUUID(), 3))) {
            refused(
                    () -> reviewing.review(sight(CARLA), message, unfit, null),
                    new ReviewRefusal.MarksUnfit());
        }
        refused(
                () -> reviewing.review(sight(CARLA), message, marks(3), "x".repeat(2_001)),
                new ReviewRefusal.ReviewTooLong(2_000));
        var again = save(CARLA, message, "", "Sin puntos");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("Sin puntos").contains("Pon de 1 a 5 puntos");
        assertThat(pick(message).done()).isFalse();
    }

    @Test
    void theTalkReachesTheAgentAndIsRead() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(BEA, "¿Abrís?");
        reviewing.review(sight(CARLA), message, marks(3), null);

        talking.talk(sight(CARLA), message, "La próxima, di también el festivo.");

        assertThat(reviews.unseen(sight(BEA))).isEqualTo(1);
        assertThat(page(BEA, "/reviews/results")).contains("no lo has leído: 1");
        assertThat(text(show(BEA, message))).contains("el festivo").contains("Lo he leído");
        assertThatThrownBy(() -> talking.see(sight(ANA), message)).isInstanceOf(NotFound.class);
        talking.see(sight(BEA), message);
        talking.see(sight(BEA), message);
        assertThat(reviews.unseen(sight(BEA))).isZero();
        assertThat(reviews.talks(sight(CARLA), pick(message)).getFirst().seenAt()).isNotNull();
        assertThat(audited("TalkSeen", message)).isEqualTo(1);
        refused(
                () -> talking.talk(sight(CARLA), message, " \u200b"),
                new ReviewRefusal.TalkUnfit(Talking.LONGEST));
        assertThatThrownBy(() -> talking.talk(sight(ANA), message, "Yo"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoSeesAnotherBrandFindsNothing() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");
        var marks = marks(5);
        reviewing.review(sight(OLGA), said(ANA, "¿Y el lunes?"), marks, null);
        var elsewhere = new Sight(CARLA, Set.of(ROBLE));

        assertThat(picks.waiting(elsewhere, 500)).isEmpty();
        assertThat(picks.done(elsewhere, null, null, 500)).isEmpty();
        assertThat(plans.criteria(elsewhere, olmo.id())).isEmpty();
        assertThat(reviews.weeks(elsewhere, null, null, Instant.EPOCH, ZoneOffset.UTC)).isEmpty();
        assertThatThrownBy(() -> reviewing.review(elsewhere, message, marks, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void criteriaAreChangedAndWhatWasJudgedStays() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");
        reviewing.review(sight(CARLA), message, marks(5), null);
        var before = plans.criteria(sight(CARLA), olmo.id());
        var kept = before.getFirst();

        planning.judgeBy(
                sight(CARLA),
                olmo,
                List.of(
                        new Planning.Wanted(null, "Sin tecnicismos", 4),
                        new Planning.Wanted(kept.id(), "correct", 1)));

        assertThat(plans.criteria(sight(CARLA), olmo.id()))
                .extracting(Criterion::word, Criterion::name, Criterion::weight)
                .containsExactly(tuple(null, "Sin tecnicismos", 4), tuple("correct", null, 1));
        assertThat(reviews.of(sight(CARLA), pick(message)).getFirst().marks())
                .extracting(Marked::weight)
                .contains(3);
        assertThat(page(CARLA, "/reviews/plan")).contains("Sin tecnicismos");
        refused(
                () -> planning.judgeBy(sight(CARLA), olmo, List.of()),
                new ReviewRefusal.CriteriaUnfit(Criterion.MOST, Criterion.LONGEST));
        refused(
                () ->
                        planning.judgeBy(
                                sight(CARLA), olmo, List.of(new Planning.Wanted(null, "Uno", 11))),
                new ReviewRefusal.WeightUnfit(Criterion.MOST_WEIGHT));
        planning.judgeBy(
                sight(CARLA),
                olmo,
                before.stream()
                        .map(it -> new Planning.Wanted(null, "Otra vez " + it.word(), it.weight()))
                        .toList());
    }

    @Test
    void aPlanHasItsLimits() {
        refused(
                () -> planning.plan(sight(CARLA), olmo, new Plan(101, 0, false, false, 0)),
                new ReviewRefusal.ShareUnfit());
        refused(
                () -> planning.plan(sight(CARLA), olmo, new Plan(0, 53, false, false, 0)),
                new ReviewRefusal.WeeksUnfit(Plan.MOST_WEEKS));
        assertThat(
                        answer(
                                        MockMvcRequestBuilders.post(
                                                        "/reviews/plan/" + olmo.number())
                                                .param("percent", "mucho")
                                                .param("newWeeks", "4")
                                                .param("second", "0")
                                                .with(csrf()),
                                        CARLA)
                                .getStatus())
                .isEqualTo(422);
    }

    @Test
    void erasureTakesWhatWasWrittenAndLeavesTheMarks() {
        planning.plan(sight(CARLA), olmo, ALL);
        var message = said(ANA, "¿Abrís?");
        reviewing.review(sight(CARLA), message, marks(4), "Darío estaba enfadado");
        talking.talk(sight(CARLA), message, "Con Darío, más calma");

        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new PersonErased(
                                        new ContactId(UUID.randomUUID()),
                                        List.of(message.value()),
                                        CARLA.actor(),
                                        Instant.now())));

        assertThat(reviews.of(sight(CARLA), pick(message)).getFirst().words()).isNull();
        assertThat(reviews.of(sight(CARLA), pick(message)).getFirst().grade()).isEqualTo(75);
        assertThat(reviews.talks(sight(CARLA), pick(message)).getFirst().text()).isNull();
        assertThatThrownBy(() -> db.execute("update inbox_review.review set grade = 100"))
                .hasStackTraceContaining("permission denied");
    }

    private String urgency(MessageId answer) {
        return db.fetchSingle(
                        "select m.urgency from messages_read.message m join inbox.answer a on"
                                + " a.question_id = m.id where a.message_id = ?",
                        answer.value())
                .get(0, String.class);
    }

    private int audited(String what, MessageId message) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where type = ? and subject = ?",
                        "inbox." + what,
                        "message:" + message)
                .get(0, Integer.class);
    }

    private static void refused(ThrowingCallable doing, ReviewRefusal why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doing)
                .extracting(Refused::refusal)
                .isEqualTo(why);
    }

    private MockHttpServletResponse save(
            SignedIn who, MessageId message, String points, String words) {
        var asked =
                MockMvcRequestBuilders.post("/reviews/answers/" + message)
                        .param("words", words)
                        .with(csrf());
        for (var criterion : plans.criteria(sight(CARLA), olmo.id())) {
            asked = asked.param("mark-" + criterion.id(), points);
        }
        return answer(asked, who);
    }

    private MockHttpServletResponse show(SignedIn who, MessageId message) {
        return answer(MockMvcRequestBuilders.get("/reviews/answers/" + message), who);
    }

    private String page(SignedIn who, String path) {
        return text(answer(MockMvcRequestBuilders.get(path), who));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked, SignedIn who) {
        return mvc.perform(asked.with(as(who))).getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
