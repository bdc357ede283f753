package org.tertulia.playbook.situations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audience.ContactId;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.walking.FindingNone;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.Walking;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.situations.SituationState.Adopted;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.InReview;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.SituationState.Open;
import org.tertulia.playbook.situations.SituationState.Proposed;
import org.tertulia.playbook.text.Reading;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationsTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired FindingNone finding;
    @Autowired Walking walking;
    @Autowired Answering answering;
    @Autowired Conversations conversations;
    @Autowired Situations situations;
    @Autowired Pursuing pursuing;
    @Autowired Deciding deciding;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Messages messages;
    @Autowired Notifications notifications;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private Channel page;
    private int customers;
    private long conversation;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de lo nuevo");
    }

    @BeforeEach
    void somebodyAsks() {
        var n = ++customers;
        var author = new Author("new" + n, null, "Nueva " + n, null);
        shop.comments(page, author, "¿Enviáis a la isla " + n + "?", HOUR_AGO);
        conversation = shop.latest();
    }

    @Test
    void fromAConversationToAVersionAndBack() {
        var reported = report();
        assertThat(reported.state()).isEqualTo(new Open());
        assertThat(told(CARLA)).contains("playbook.notice.situation.reported");

        var draft = pursuing.anew(sight(BEA), reported.number(), text());
        var written = new Written(draft.protocol(), draft.n());
        assertThat(find(reported).state()).isEqualTo(new Proposed(written));
        var proposed = proposing.propose(sight(BEA), draft.protocol(), draft.revision(), "Falta");
        assertThat(find(reported).state()).isEqualTo(new InReview(written));
        refuses(
                new SituationRefusal.SituationInReview(draft.protocol()),
                () -> deciding.decline(sight(CARLA), reported.number(), "No"));
        var returned =
                reviewing.giveBack(
                        sight(CARLA), draft.protocol(), proposed.revision(), "Di el plazo");
        assertThat(find(reported).state()).isEqualTo(new Proposed(written));
        approve(proposing.propose(sight(BEA), draft.protocol(), returned.revision(), "Dicho"));

        assertThat(find(reported).state()).isInstanceOf(Adopted.class);
        assertThat(told(ANA)).contains("playbook.notice.situation.adopted");
        assertThat(situations.of(sight(RITA), draft.protocol(), draft.n()))
                .containsExactly(find(reported));
        assertThat(situations.of(sight(RITA), conversation)).containsExactly(find(reported));
        refuses(
                new SituationRefusal.SituationAdoptedForEver(),
                () -> deciding.reopen(sight(CARLA), reported.number()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.execute(
                                        "update playbook_situations.situation set state = 'open',"
                                                + " protocol = null, version = null, decided_at = null,"
                                                + " decided_by = null where number = ?",
                                        reported.number()));
    }

    @Test
    void severalAskForTheSameVersionAndThrowingItAwayOpensThemAgain() {
        var draft = drafting.create(sight(ANA), text());
        var one = report();
        somebodyAsks();
        var other = report();

        pursuing.change(sight(ANA), one.number(), draft.protocol());
        pursuing.change(sight(ANA), other.number(), draft.protocol());
        assertThat(situations.of(sight(ANA), draft.protocol(), draft.n())).hasSize(2);
        refuses(
                new SituationRefusal.SituationPursued(draft.protocol()),
                () -> pursuing.change(sight(ANA), one.number(), draft.protocol()));
        drafting.drop(sight(ANA), draft.protocol(), draft.revision());

        assertThat(find(one).state()).isEqualTo(new Open());
        assertThat(find(other).state()).isEqualTo(new Open());
        refuses(
                new SituationRefusal.ProtocolUnknown(),
                () -> pursuing.change(sight(ANA), one.number(), 999_999));
    }

    @Test
    void whoSupervisesDecidesAndWhoReportedIsTold() {
        var old = report();
        somebodyAsks();
        var young = report();
        refuses(
                new SituationRefusal.OnlySupervisorsSettle(),
                () -> deciding.decline(sight(ANA), old.number(), "No"));
        refuses(
                new SituationRefusal.JoinedUnfit(),
                () -> deciding.join(sight(CARLA), old.number(), old.number()));
        deciding.join(sight(CARLA), young.number(), old.number());
        refuses(
                new SituationRefusal.JoinedUnfit(),
                () -> deciding.join(sight(CARLA), old.number(), young.number()));
        assertThat(find(young).state()).isInstanceOf(Joined.class);
        assertThat(situations.joined(sight(CARLA), List.of(old.number())))
                .containsEntry(old.number(), 1);

        refuses(
                new SituationRefusal.DecliningWordless(Deciding.REASON),
                () -> deciding.decline(sight(CARLA), old.number(), " \0 "));
        deciding.decline(sight(CARLA), old.number(), "Lo dice ya la web");
        assertThat(find(old).state())
                .isInstanceOfSatisfying(
                        Declined.class,
                        it -> assertThat(it.reason()).isEqualTo("Lo dice ya la web"));
        assertThat(told(ANA))
                .contains("playbook.notice.situation.declined", "playbook.notice.situation.joined");
        refuses(
                new SituationRefusal.SituationDecided(),
                () -> deciding.decline(sight(CARLA), old.number(), "Otra vez"));
        deciding.reopen(sight(CARLA), old.number());
        var known = drafting.create(sight(ANA), text()).protocol();
        refuses(
                new SituationRefusal.ProtocolUnknown(),
                () -> deciding.cover(sight(CARLA), old.number(), 999_999));
        deciding.cover(sight(CARLA), old.number(), known);
        assertThat(find(old).state()).isInstanceOf(Covered.class);
    }

    @Test
    void ofAConversationOneWaitsAtATime() {
        var first = report();
        refuses(new SituationRefusal.SituationKnown(first.number()), this::report);
        deciding.decline(sight(CARLA), first.number(), "No");
        var second = report();
        refuses(
                new SituationRefusal.SituationKnown(second.number()),
                () -> deciding.reopen(sight(CARLA), first.number()));
        refuses(
                new SituationRefusal.OnlyAgentsReport(),
                () -> finding.report(sight(RITA), conversation, "Algo", ""));
        refuses(
                new SituationRefusal.HappenedUnfit(Reporting.HAPPENED),
                () -> finding.report(sight(ANA), conversation, "\0\n", ""));
        refuses(
                new SituationRefusal.HappenedUnfit(Reporting.HAPPENED),
                () -> finding.report(sight(ANA), conversation, "a".repeat(501), ""));
        refuses(
                new SituationRefusal.DoneTooLong(Reporting.DONE),
                () -> finding.report(sight(ANA), conversation, "Algo", "a".repeat(2_001)));
        var stranger = new Sight(CARLA, Set.of(Cast.ROBLE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> situations.find(stranger, second.number()));
        assertThat(situations.undecided(stranger)).isEmpty();
    }

    @Test
    void theProtocolThatDidNotFitAndTheAnswersGoWithIt() {
        var protocol =
                approve(
                                proposing.propose(
                                        sight(ANA),
                                        drafting.create(sight(ANA), text()).protocol(),
                                        1,
                                        "Falta"))
                        .protocol();
        var asked = conversations.find(sight(ANA), conversation).latest().message();
        walking.begin(sight(ANA), conversation, protocol, asked);
        walking.leave(sight(ANA), conversation, 0, LeftBecause.NONE_FITS, "");
        var reported = report();
        assertThat(reported.left()).isEqualTo(protocol);
        assertThat(reported.messages()).containsExactly(asked);

        var said =
                answering.answer(
                        sight(ANA),
                        conversation,
                        new Reply(UUID.randomUUID(), asked, asked, "Sí, Nueva: el 4471."));
        assertThat(find(reported).messages()).containsExactly(asked, said.message());
        var skeleton =
                Skeleton.of(
                        find(reported),
                        messages.byIds(sight(ANA), find(reported).messages()),
                        List.of("Ana"));
        assertThat(skeleton).contains("Sí, {contact}: el ….").doesNotContain("4471", "isla");
        var reading = Reading.of(skeleton);
        assertThat(reading.sound()).as(reading.mistakes().toString()).isTrue();
    }

    @Test
    void whenAPersonIsErasedWhatWasTypedOfThemGoes() {
        var reported = report();
        deciding.decline(sight(CARLA), reported.number(), "Es de Nueva, que ya no compra");
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new PersonErased(
                                        new ContactId(UUID.randomUUID()),
                                        List.of(reported.messages().getFirst().value()),
                                        CARLA.actor(),
                                        Instant.now())));

        var left = find(reported);
        assertThat(left.happened()).isNull();
        assertThat(left.done()).isNull();
        assertThat(left.state())
                .isInstanceOfSatisfying(Declined.class, it -> assertThat(it.reason()).isNull());
    }

    private Situation report() {
        return finding.report(
                sight(ANA), conversation, "Pregunta por una isla", "Lo pregunto en el almacén");
    }

    private Situation find(Situation situation) {
        return situations.find(sight(CARLA), situation.number());
    }

    private Version approve(Version proposed) {
        return reviewing.approve(
                sight(CARLA), proposed.protocol(), proposed.revision(), null, null);
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 100).stream().map(Notification::key).toList();
    }

    private static String text() {
        return """
        protocol %s
        title es: Islas
        title en: Islands

        == ask: instruction
        es: Pregunta en el almacén
        en: Ask the warehouse
        next: fin

        == fin: end
        how: answered
        """
                .formatted("isla" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
