package org.tertulia.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Member;
import org.tertulia.playbook.tree.Aspect;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Finding;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class ProtocolsTest {

    @Autowired Cast cast;
    @Autowired Protocols protocols;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Acknowledging acknowledging;
    @Autowired Acknowledgements acknowledgements;
    @Autowired Acts acts;
    @Autowired Day day;
    @Autowired Notifications notifications;
    @Autowired DSLContext db;

    private String handle = "";

    @BeforeEach
    void start() {
        cast.moveIn();
        handle = "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void anAgentWritesAndProposesAndASupervisorPutsInForce() {
        var draft = drafting.create(sight(ANA), text("uno"));
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "Nos faltaba");

        assertThat(told(CARLA)).contains("playbook.notice.proposed");
        refuses(
                new PlaybookRefusal.OnlySupervisorsDecide(),
                () ->
                        reviewing.approve(
                                sight(BEA), draft.protocol(), proposed.revision(), null, null));
        var approved = approve(proposed, null);

        assertThat(approved.state()).isEqualTo(VersionState.APPROVED);
        assertThat(approved.why()).isEqualTo("Nos faltaba");
        var held = protocols.inForce(sight(RITA), draft.protocol()).orElseThrow();
        assertThat(held.version()).isEqualTo(1);
        assertThat(held.tree().handle()).isEqualTo(handle);
        assertThat(told(ANA)).contains("playbook.notice.approved");
        assertThat(told(BEA)).contains("playbook.notice.changed");
        assertThat(acts.of(sight(RITA), draft.protocol()))
                .extracting(Act::what)
                .containsExactly(Act.What.APPROVED, Act.What.PROPOSED, Act.What.BEGUN);
    }

    @Test
    void whatIsInForceOnADayIsTheLatestVersionWhoseDayHasCome() {
        var first = inForce(text("uno"), null);
        var today = day.today();
        var second = next(first.protocol(), text("dos"), today.plusDays(3));

        assertThat(version(today)).isEqualTo(first.n());
        assertThat(version(today.plusDays(2))).isEqualTo(first.n());
        assertThat(version(today.plusDays(3))).isEqualTo(second.n());
        assertThat(version(today.minusDays(1))).isZero();
        assertThat(protocols.find(sight(ANA), first.protocol()).coming()).isEqualTo(second);

        reviewing.retire(sight(CARLA), first.protocol(), today.plusDays(9), "Ya no vendemos eso");
        assertThat(version(today.plusDays(8))).isEqualTo(second.n());
        assertThat(version(today.plusDays(9))).isZero();
    }

    /** The higher number holds: what it outranks is neither announced nor to be read. */
    @Test
    void whatALaterVersionTookThePlaceOfIsNotToCome() {
        var first = inForce(text("uno"), null);
        var number = first.protocol();
        var second = next(number, text("dos"), day.today().plusDays(30));
        assertThat(protocols.find(sight(ANA), number).toRead()).contains(second);

        var third = next(number, text("tres"), null);

        var protocol = protocols.find(sight(ANA), number);
        assertThat(protocol.current()).isEqualTo(third);
        assertThat(protocol.coming()).isNull();
        assertThat(protocol.toRead()).contains(third);
        assertThat(waiting(ANA)).contains(number);
        assertThat(version(day.today().plusDays(31))).isEqualTo(third.n());
        assertThat(protocols.outrankedBy(sight(ANA), third)).containsExactly(second);
        assertThat(protocols.outrankedBy(sight(ANA), second)).isEmpty();
    }

    @Test
    void ofTwoWhoWriteTheSecondIsToldAndNothingIsLost() {
        var draft = drafting.create(sight(ANA), text("uno"));
        var saved = drafting.save(sight(BEA), draft.protocol(), 1, text("de Bea"));

        refuses(
                new PlaybookRefusal.ChangedMeanwhile("Bea"),
                () -> drafting.save(sight(ANA), draft.protocol(), 1, text("de Ana")));
        assertThat(open(draft).text()).isEqualTo(saved.text());
        refuses(
                new PlaybookRefusal.AlreadyOpen("Bea"),
                () -> drafting.begin(sight(ANA), draft.protocol(), text("otra")));
    }

    @Test
    void ofSeveralSavesAtOnceOneWins() throws Exception {
        var draft = drafting.create(sight(ANA), text("uno"));
        var saves = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 4; i++) {
            var words = "a la vez " + i;
            saves.add(
                    () -> {
                        drafting.save(sight(ANA), draft.protocol(), 1, text(words));
                        return true;
                    });
        }

        var won = 0;
        try (var all = Executors.newFixedThreadPool(4)) {
            for (var one : all.invokeAll(saves)) {
                try {
                    won += one.get() ? 1 : 0;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(Refused.class);
                }
            }
        }
        assertThat(won).isOne();
        assertThat(open(draft).revision()).isEqualTo(2);
    }

    @Test
    void onlyASoundTextIsProposedAndSaysWhy() {
        var draft = drafting.create(sight(ANA), "protocol " + handle + "\nno sé\n");
        var number = draft.protocol();

        refuses(
                new PlaybookRefusal.TextUnsound(draft.reading().mistakes().size()),
                () -> proposing.propose(sight(ANA), number, 1, "porque sí"));
        refuses(
                new PlaybookRefusal.WhyMissing(),
                () -> proposing.propose(sight(ANA), number, 1, "  "));
        drafting.save(sight(ANA), number, 1, text("uno").replace(handle, "otro-" + handle));
        refuses(
                new PlaybookRefusal.HandleChanged(handle),
                () -> proposing.propose(sight(ANA), number, 2, "porque sí"));
        refuses(
                new PlaybookRefusal.HandleTaken(handle),
                () -> drafting.create(sight(ANA), text("doble")));
        refuses(new PlaybookRefusal.HandleMissing(), () -> drafting.create(sight(ANA), "hola"));
    }

    @Test
    void whatIsReviewedIsWhatWasSeenAndCanBeGivenBack() {
        var draft = drafting.create(sight(ANA), text("uno"));
        var number = draft.protocol();
        proposing.propose(sight(ANA), number, 1, "porque sí");

        refuses(
                new PlaybookRefusal.UnderReview(),
                () -> drafting.save(sight(BEA), number, 2, text("de Bea")));
        var mended = drafting.save(sight(CARLA), number, 2, text("mejor"));
        assertThat(mended.state()).isEqualTo(VersionState.PROPOSED);
        refuses(
                new PlaybookRefusal.ChangedMeanwhile("Carla"),
                () -> reviewing.approve(sight(OLGA), number, 2, null, null));
        refuses(
                new PlaybookRefusal.WhyMissing(),
                () -> reviewing.giveBack(sight(OLGA), number, 3, null));
        refuses(
                new PlaybookRefusal.DayOver(),
                () -> reviewing.approve(sight(OLGA), number, 3, day.today().minusDays(1), null));
        var returned = reviewing.giveBack(sight(OLGA), number, 3, "Falta el inglés");
        assertThat(returned.state()).isEqualTo(VersionState.DRAFT);
        assertThat(told(ANA)).contains("playbook.notice.returned");
        refuses(
                new PlaybookRefusal.NotProposed(),
                () -> reviewing.approve(sight(OLGA), number, 4, null, null));
        drafting.drop(sight(ANA), number, 4);
        assertThat(protocols.version(sight(ANA), number, 1).text()).isEqualTo(text("mejor"));
        refuses(
                new PlaybookRefusal.NothingOpen(),
                () -> drafting.save(sight(ANA), number, 5, text("tarde")));
    }

    @Test
    void whatWasInForceNobodyChangesAfterwards() {
        var held = inForce(text("uno"), null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                db.execute(
                                        "update playbook.version set text = 'x' where"
                                                + " protocol_number = ?",
                                        held.protocol()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> protocols.version(sight(ANA), held.protocol(), 7));
    }

    @Test
    void whoAnswersSaysToHaveReadAChange() {
        var first = inForce(text("uno"), null);

        assertThat(missing(first)).contains("Ana", "Bea", "Olga").doesNotContain("Carla", "Rita");
        acknowledging.acknowledge(sight(ANA), first.protocol(), first.n());
        acknowledging.acknowledge(sight(ANA), first.protocol(), first.n());
        assertThat(missing(first)).doesNotContain("Ana");
        assertThat(waiting(ANA)).doesNotContain(first.protocol());
        assertThat(waiting(BEA)).contains(first.protocol());
        assertThat(waiting(RITA)).isEmpty();

        next(first.protocol(), text("dos"), null);
        assertThat(waiting(ANA)).contains(first.protocol());
    }

    @Test
    void theFittingProtocolIsProposedWithItsReasonTheMostSpecificFirst() {
        var word = handle.toUpperCase(Locale.ROOT);
        var wide = inForce(text("uno", "intent is complaint and words is " + handle), null);
        handle = "q" + handle;
        var narrow =
                inForce(
                        text(
                                "dos",
                                "words is "
                                        + word
                                        + " and urgency is crisis and intent is complaint"),
                        null);
        var facts =
                new Facts(
                        null,
                        null,
                        null,
                        "es",
                        Set.of("complaint"),
                        null,
                        "crisis",
                        "¡" + word + "!");

        var fitting = protocols.fitting(sight(RITA), facts);

        assertThat(fitting)
                .extracting(it -> it.protocol().number())
                .containsExactly(narrow.protocol(), wide.protocol());
        assertThat(fitting.getLast().fit().findings())
                .contains(new Finding(Aspect.INTENT, false, "complaint"));
        assertThat(protocols.fitting(sight(RITA), Facts.NONE)).isEmpty();
    }

    private Version inForce(String text, @Nullable LocalDate from) {
        var draft = drafting.create(sight(ANA), text);
        return approve(proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí"), from);
    }

    private Version next(int number, String text, @Nullable LocalDate from) {
        drafting.begin(sight(ANA), number, text);
        return approve(proposing.propose(sight(ANA), number, 1, "porque sí"), from);
    }

    private Version approve(Version proposed, @Nullable LocalDate from) {
        return reviewing.approve(
                sight(CARLA), proposed.protocol(), proposed.revision(), from, null);
    }

    private Version open(Version draft) {
        var open = protocols.find(sight(ANA), draft.protocol()).open();
        assertThat(open).isNotNull();
        return Objects.requireNonNull(open);
    }

    /** Which version of the protocol at hand is followed on a day; 0 where none is. */
    private int version(LocalDate on) {
        return protocols.inForce(sight(ANA), on).stream()
                .filter(it -> it.tree().handle().equals(handle))
                .mapToInt(InForce::version)
                .findFirst()
                .orElse(0);
    }

    private List<String> missing(Version version) {
        return acknowledgements.missing(sight(CARLA), version).stream().map(Member::name).toList();
    }

    private Set<Integer> waiting(SignedIn who) {
        return acknowledgements.waitingForMe(sight(who), protocols.list(sight(who)));
    }

    private List<String> told(SignedIn who) {
        return notifications.list(who.id(), null, 100).stream().map(Notification::key).toList();
    }

    private String text(String words) {
        return text(words, "words is " + handle + "only");
    }

    private String text(String words, String applies) {
        return """
        protocol %s
        title es: %s
        title en: %s
        applies: %s

        == fin: end
        how: answered
        """
                .formatted(handle, words, words, applies);
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
