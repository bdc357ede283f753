package org.tertulia.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.tertulia.audience.Erasing;
import org.tertulia.bulletin.Moving.Move;
import org.tertulia.bulletin.Proposing.Proposal;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Offshoots;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.MessageId;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Department;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class InsightsTest {

    @Autowired Cast cast;
    @Autowired Workshop workshop;
    @Autowired Insights insights;
    @Autowired Sources sources;
    @Autowired Steps steps;
    @Autowired Askers askers;
    @Autowired Proposing proposing;
    @Autowired Moving moving;
    @Autowired Sending sending;
    @Autowired Erasing erasing;
    @Autowired Offshoots offshoots;
    @Autowired Conversations conversations;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;

    private Department logistics;

    @BeforeEach
    void start() {
        cast.moveIn();
        db.execute(
                "insert into organization.brand (id, name, created_at) values (?, 'Roble', now())"
                        + " on conflict do nothing",
                ROBLE.value());
        logistics = workshop.department("Logística " + UUID.randomUUID(), BEA, ANA);
    }

    @Test
    void whoeverSeesTheMessagesMayProposeAndTheDepartmentIsTold() {
        var said = workshop.says("El recambio llega sin manual");

        var insight = workshop.propose(sight(RITA), logistics, said.message());

        assertThat(insight.state()).isEqualTo(InsightState.PROPOSED);
        assertThat(insight.title()).isNull();
        assertThat(steps.of(insight)).extracting(Step::what).containsExactly(new Step.Proposed(1));
        for (var who : List.of(ANA, BEA)) {
            assertThat(told(who)).contains("bulletin.notice.sent " + insight.path());
        }
        assertThat(told(RITA)).doesNotContain("bulletin.notice.sent " + insight.path());
    }

    @Test
    void withoutADepartmentThoseWhoSuperviseAreTold() {
        var insight = workshop.propose(sight(ANA), null, workshop.says("Sin dueño").message());

        assertThat(told(CARLA)).contains("bulletin.notice.sent " + insight.path());
    }

    @Test
    void theSameFormIsOneInsightHoweverOftenItArrives() throws Exception {
        var said = workshop.says("Dos veces");
        var proposal = new Proposal(List.of(said.message()), "Una", null, null, UUID.randomUUID());
        Callable<Insight> proposed = () -> proposing.propose(sight(ANA), proposal);

        var numbers = new ArrayList<Integer>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var one : both.invokeAll(List.of(proposed, proposed, proposed))) {
                numbers.add(one.get().number());
            }
        }

        assertThat(Set.copyOf(numbers)).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> proposing.propose(sight(BEA), proposal));
    }

    @Test
    void anInsightComesOfSomethingThatSomebodySaid() {
        var said = workshop.says("Hola");
        workshop.answered(said, "Hola, ¿qué tal?");
        var ours =
                db.fetchSingle("select message_id from inbox.answer order by said_at desc limit 1")
                        .get(0, UUID.class);

        refuses(
                new BulletinRefusal.MessageMissing(),
                () -> workshop.propose(sight(ANA), null, new MessageId[0]));
        refuses(
                new BulletinRefusal.OurOwnWords(),
                () -> workshop.propose(sight(ANA), null, new MessageId(ours)));
        refuses(
                new BulletinRefusal.TitleTooLong(200),
                () ->
                        proposing.propose(
                                sight(ANA),
                                new Proposal(
                                        List.of(said.message()),
                                        "x".repeat(201),
                                        null,
                                        null,
                                        UUID.randomUUID())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> workshop.propose(sight(ANA), null, MessageId.next()));
    }

    @Test
    void furtherMessagesAreAddedOnce() {
        var insight = workshop.propose(sight(ANA), null, workshop.says("Uno").message());
        var other = workshop.says("Otro").message();

        proposing.add(sight(RITA), insight.number(), List.of(other));
        var after = proposing.add(sight(RITA), insight.number(), List.of(other));

        assertThat(after.version()).isEqualTo(2);
        assertThat(steps.of(after).getLast().what()).isEqualTo(new Step.Added(1));
        assertThat(sources.of(sight(ANA), insight.number()).messages()).hasSize(2);
    }

    @Test
    void whoHeadsTheDepartmentDecidesAndWhoIsInItSaysHowFarItIs() {
        var insight =
                workshop.propose(sight(RITA), logistics, workshop.says("Un manual").message());

        for (var who : List.of(RITA, ANA)) {
            refuses(
                    new BulletinRefusal.OnlyHeadsDecide(),
                    () -> move(who, insight, InsightState.TAKEN_UP, null));
        }
        var taken = move(BEA, insight, InsightState.TAKEN_UP, null);
        refuses(
                new BulletinRefusal.OnlyTheDepartment(),
                () -> move(RITA, taken, InsightState.UNDER_WAY, null));
        var going = move(ANA, taken, InsightState.UNDER_WAY, null);
        var done = move(ANA, going, InsightState.DONE, null);
        refuses(
                new BulletinRefusal.EffectMissing(),
                () -> move(ANA, done, InsightState.EFFECTIVE, " "));
        var measured = move(ANA, done, InsightState.EFFECTIVE, "Ya no lo piden");

        assertThat(measured.state()).isEqualTo(InsightState.EFFECTIVE);
        assertThat(measured.endedAt()).isEqualTo(done.endedAt());
        assertThat(told(RITA))
                .contains(
                        "bulletin.notice.taken-up " + insight.path(),
                        "bulletin.notice.done " + insight.path(),
                        "bulletin.notice.measured " + insight.path());
        assertThat(steps.of(measured))
                .extracting(Step::by)
                .endsWith(BEA.id(), ANA.id(), ANA.id(), ANA.id());
    }

    @Test
    void whatIsDeclinedIsDeclinedForAReasonAndCanBeTakenUpAfterAll() {
        var insight = workshop.propose(sight(ANA), null, workshop.says("Gratis").message());

        refuses(
                new BulletinRefusal.ReasonMissing(),
                () -> move(CARLA, insight, InsightState.DECLINED, null));
        refuses(
                new BulletinRefusal.WordsMissing(),
                () ->
                        moving.move(
                                sight(CARLA),
                                insight.number(),
                                1,
                                new Move(InsightState.DECLINED, Reason.OTHER, "", null)));
        var declined =
                moving.move(
                        sight(CARLA),
                        insight.number(),
                        1,
                        new Move(InsightState.DECLINED, Reason.TOO_DEAR, null, null));
        refuses(
                new BulletinRefusal.NotFromHere(),
                () -> move(CARLA, declined, InsightState.DONE, null));
        var taken = move(CARLA, declined, InsightState.TAKEN_UP, null);

        assertThat(declined.endedAt()).isNotNull();
        assertThat(taken.endedAt()).isNull();
        assertThat(taken.decidedAt()).isAfter(declined.decidedAt());
    }

    @Test
    void whoDecidesOnAnOldPictureIsToldAndAnAddedMessageIsNone() {
        var insight = workshop.propose(sight(ANA), null, workshop.says("Viejo").message());
        proposing.add(sight(ANA), insight.number(), List.of(workshop.says("Más").message()));
        move(CARLA, insight, InsightState.TAKEN_UP, null);

        refuses(
                new BulletinRefusal.ChangedMeanwhile("Carla"),
                () -> move(OLGA, insight, InsightState.DONE, null));
        refuses(
                new BulletinRefusal.ChangedMeanwhile("Carla"),
                () -> sending.send(sight(OLGA), insight.number(), 1, logistics.number()));
    }

    @Test
    void theSameStepSentTwiceIsOne() {
        var insight = workshop.propose(sight(ANA), null, workshop.says("Doble").message());

        move(CARLA, insight, InsightState.TAKEN_UP, "Vale");
        var again = move(CARLA, insight, InsightState.TAKEN_UP, "Vale");

        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void itIsSentOnByWhoDecidesAndTheOthersAreTold() {
        var insight = workshop.propose(sight(RITA), logistics, workshop.says("A otro").message());
        var sales = workshop.department("Ventas " + UUID.randomUUID(), CARLA);

        refuses(
                new BulletinRefusal.OnlyHeadsDecide(),
                () -> sending.send(sight(ANA), insight.number(), 1, sales.number()));
        sending.send(sight(BEA), insight.number(), 1, sales.number());
        var same = sending.send(sight(BEA), insight.number(), 1, sales.number());

        assertThat(same.version()).isEqualTo(2);
        assertThat(told(CARLA)).contains("bulletin.notice.sent " + insight.path());
        refuses(
                new BulletinRefusal.DepartmentUnknown(),
                () -> sending.send(sight(CARLA), insight.number(), 2, 987_654));
    }

    @Test
    void anAnswerIsOneWhenItReachedTheNetworkAfterTheDecision() {
        var early = workshop.says("Antes");
        var late = workshop.says("Después");
        var insight = workshop.propose(sight(ANA), null, early.message(), late.message());
        workshop.answered(early, "Lo miramos");
        var taken = move(CARLA, insight, InsightState.TAKEN_UP, null);

        assertThat(askers.of(sight(ANA), taken)).noneMatch(Asker::answered).hasSize(2);
        workshop.answered(late, "Lo haremos");
        assertThat(askers.of(sight(ANA), taken))
                .extracting(Asker::conversation, Asker::answered)
                .containsExactly(
                        tuple(early.conversation(), false), tuple(late.conversation(), true));
        var done = move(CARLA, taken, InsightState.DONE, null);
        assertThat(askers.of(sight(ANA), done)).noneMatch(Asker::knowsTheEnd);
        workshop.answered(late, "Hecho");
        assertThat(askers.of(sight(ANA), done)).filteredOn(Asker::knowsTheEnd).hasSize(1);
    }

    @Test
    void whatCameOfAConversationIsSaidThere() {
        var said = workshop.says("Una idea");
        var insight = workshop.propose(sight(ANA), null, said.message());
        var conversation = conversations.find(sight(ANA), said.conversation());

        assertThat(offshoots.of(sight(RITA), conversation))
                .extracting(Offshoots.Offshoot::path)
                .containsExactly(insight.path());
        assertThat(offshoots.of(new Sight(RITA, Set.of(ROBLE)), conversation)).isEmpty();
    }

    @Test
    void messagesOfABrandOutOfSightAreCountedAndNotShown() {
        var here = workshop.says("De Olmo", OLMO, Instant.now());
        var there = workshop.says("Un secreto de Roble", ROBLE, Instant.now());
        var both = new Sight(OLGA, Set.of(OLMO, ROBLE));
        var mixed = workshop.propose(both, null, there.message(), here.message());
        var hidden = workshop.propose(both, null, there.message());

        assertThat(sources.of(sight(ANA), mixed.number()).messages()).hasSize(1);
        assertThat(sources.of(sight(ANA), mixed.number()).hidden()).isEqualTo(1);
        assertThat(askers.of(sight(ANA), mixed)).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> insights.find(sight(CARLA), hidden.number()));
        assertThat(insights.list(sight(ANA), words("secreto"), null, 10)).isEmpty();
        // Whom it was sent to sees that it is there, and nothing of what was said.
        sending.send(both, hidden.number(), 1, logistics.number());
        assertThat(insights.find(sight(ANA), hidden.number()).number()).isEqualTo(hidden.number());
        assertThat(sources.of(sight(ANA), hidden.number()).messages()).isEmpty();
    }

    @Test
    void anInsightIsFoundByItsWordsThoseOfItsMessagesAndItsNumber() {
        var insight =
                workshop.propose(sight(ANA), logistics, workshop.says("La Güija añil").message());

        for (var typed : List.of("guija", "AÑIL güija", "#" + insight.number())) {
            assertThat(insights.list(sight(ANA), words(typed), null, 10))
                    .extracting(Insight::number)
                    .containsExactly(insight.number());
        }
        assertThat(insights.list(sight(ANA), words("guija % _"), null, 10)).hasSize(1);
        assertThat(insights.list(sight(ANA), words("guija roja"), null, 10)).isEmpty();
        assertThat(
                        insights.list(
                                sight(ANA),
                                new InsightFilter(Phase.GOING.states(), logistics.id(), ""),
                                null,
                                10))
                .isEmpty();
    }

    @Test
    void aPersonsErasureTakesTheirWordsAndWhatWasWrittenOfThemAlone() {
        var theirs = workshop.says("Mi nombre y mi queja");
        var others = workshop.says("Lo de otra persona");
        var alone = titled("Lo de ella", theirs.message());
        var shared = titled("Lo de todos", theirs.message(), others.message());
        var contact = Objects.requireNonNull(askers.of(sight(ANA), alone).getFirst().contact());

        erasing.ask(sight(CARLA), contact, "lo pide");
        erasing.confirm(sight(OLGA), contact);

        assertThat(insights.find(sight(ANA), alone.number()).title()).isNull();
        assertThat(insights.find(sight(ANA), shared.number()).title()).isEqualTo("Lo de todos");
        assertThat(sources.of(sight(ANA), shared.number()).messages())
                .extracting(it -> it.text())
                .containsExactly(null, "Lo de otra persona");
        assertThat(insights.list(sight(ANA), words("queja"), null, 10)).isEmpty();
        assertThat(askers.of(sight(ANA), alone).getFirst().name()).isNull();
    }

    @Test
    void whatWasDoneIsOnlyAddedTo() {
        workshop.propose(sight(ANA), null, workshop.says("Fijo").message());

        for (var change :
                List.of("update bulletin.step set words = 'x'", "delete from bulletin.step")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> db.execute(change));
        }
    }

    @Test
    void theOrderOfAnswersDoesNotDependOnTheNetworksClock() {
        var said = workshop.says("Con reloj", OLMO, Instant.now().plus(Duration.ofHours(3)));
        var insight = workshop.propose(sight(ANA), null, said.message());
        var taken = move(CARLA, insight, InsightState.TAKEN_UP, null);

        workshop.answered(said, "Lo haremos");

        assertThat(askers.of(sight(ANA), taken)).allMatch(Asker::answered);
    }

    private Insight titled(String title, MessageId... messages) {
        return proposing.propose(
                sight(ANA),
                new Proposal(List.of(messages), title, "Idea", null, UUID.randomUUID()));
    }

    private Insight move(SignedIn who, Insight seen, InsightState to, @Nullable String words) {
        return moving.move(
                sight(who), seen.number(), seen.version(), new Move(to, null, words, null));
    }

    private static InsightFilter words(String typed) {
        return new InsightFilter(Phase.ALL.states(), null, typed);
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 100).stream()
                .map((Notification it) -> it.key() + " " + it.url())
                .toList();
    }

    private static void refuses(Refusal refusal, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
