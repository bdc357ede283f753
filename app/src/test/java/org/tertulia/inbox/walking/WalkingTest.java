package org.tertulia.inbox.walking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Claiming;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.notifications.Notification;
import org.tertulia.notifications.Notifications;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkingTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Drafting drafting;
    @Autowired Proposing proposing;
    @Autowired Reviewing reviewing;
    @Autowired Walking walking;
    @Autowired Walks walks;
    @Autowired Standing standing;
    @Autowired Notifications notifications;

    private Channel page;
    private int protocol;
    private int customers;
    private long number;
    private MessageId asked = new MessageId(new UUID(0, 0));

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los protocolos");
        protocol = inForce("walked" + UUID.randomUUID().toString().substring(0, 8));
    }

    @BeforeEach
    void somebodyAsks() {
        var n = ++customers;
        shop.comments(
                page, new Author("walker" + n, null, "Walker " + n, null), "¿Y bien?", HOUR_AGO);
        number = shop.latest();
        asked = conversation().latest().message();
    }

    @Test
    void itIsFollowedStepByStepToItsEnd() {
        walking.begin(sight(ANA), number, protocol, asked);
        walking.choose(sight(ANA), number, 0, "yes");
        walking.proceed(sight(ANA), number, 1);

        var walked = walked();
        assertThat(walked.end())
                .isInstanceOfSatisfying(
                        Walked.End.Arrived.class,
                        end -> assertThat(end.outcome()).isEqualTo("answered"));
        assertThat(walked.path())
                .extracting(passage -> passage.step())
                .containsExactly("known", "boss");
        assertThat(notifications.list(CARLA.id(), null, 20))
                .extracting(Notification::key)
                .contains("inbox.walking.escalated");
    }

    @Test
    void oneGoesBackToWhereOneDecided() {
        walking.begin(sight(ANA), number, protocol, asked);
        walking.choose(sight(ANA), number, 0, "yes");
        walking.back(sight(ANA), number, 1);

        assertThat(walked().path()).isEmpty();
        refuses(new WalkRefusal.NoSuchWay(), () -> walking.back(sight(ANA), number, 2));
        refuses(
                new WalkRefusal.NoSuchWay(),
                () -> walking.choose(sight(ANA), number, 2, "perhaps"));
        refuses(new WalkRefusal.NoSuchWay(), () -> walking.proceed(sight(ANA), number, 2));
    }

    @Test
    void aSecondClickDoesNotAnswerTheNextQuestionToo() {
        walking.begin(sight(ANA), number, protocol, asked);
        walking.choose(sight(ANA), number, 0, "yes");

        refuses(new WalkRefusal.WentOn(), () -> walking.choose(sight(ANA), number, 0, "yes"));
        refuses(
                new WalkRefusal.AlreadyFollowing(),
                () -> walking.begin(sight(ANA), number, protocol, asked));
    }

    @Test
    void ofSeveralWhoBeginAtOnceOneDoes() throws Exception {
        var begins = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 4; i++) {
            begins.add(
                    () -> {
                        walking.begin(sight(ANA), number, protocol, asked);
                        return true;
                    });
        }
        var begun = 0;
        try (var all = Executors.newFixedThreadPool(4)) {
            for (var one : all.invokeAll(begins)) {
                try {
                    begun += one.get() ? 1 : 0;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(Refused.class);
                }
            }
        }
        assertThat(begun).isEqualTo(1);
        assertThat(walks.of(sight(ANA), conversation())).hasSize(1);
    }

    @Test
    void whoLeavesItSaysWhyAndMayBeginAnother() {
        walking.begin(sight(ANA), number, protocol, asked);

        refuses(
                new WalkRefusal.ReasonWordless(Walking.LONGEST),
                () -> walking.leave(sight(ANA), number, 0, LeftBecause.OTHER, " "));
        walking.leave(sight(ANA), number, 0, LeftBecause.WRONG_PROTOCOL, "");
        assertThat(walked().end())
                .isInstanceOfSatisfying(
                        Walked.End.Left.class,
                        left -> assertThat(left.because()).isEqualTo(LeftBecause.WRONG_PROTOCOL));
        refuses(
                new WalkRefusal.NothingFollowed(),
                () -> walking.leave(sight(ANA), number, 0, LeftBecause.UNCLEAR, ""));
        walking.begin(sight(ANA), number, protocol, asked);
        assertThat(walks.of(sight(ANA), conversation())).hasSize(2);
    }

    @Test
    void onlyTheHolderFollowsItAndOnlyWhatIsOpen() {
        claiming.claim(sight(BEA), number);
        refuses(
                new WalkRefusal.HeldByColleague("Bea"),
                () -> walking.begin(sight(ANA), number, protocol, asked));
        closing.close(sight(BEA), number, new Outcome.NoAnswerNeeded(Reason.SPAM, ""));
        refuses(
                new WalkRefusal.NothingToAnswer(),
                () -> walking.begin(sight(BEA), number, protocol, asked));
    }

    @Test
    void whatIsNotThereIsNotFollowed() {
        refuses(
                new WalkRefusal.NotInForce(),
                () -> walking.begin(sight(ANA), number, drafted(), asked));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                walking.begin(
                                        sight(ANA),
                                        number,
                                        protocol,
                                        new MessageId(UUID.randomUUID())));
    }

    @Test
    void theAnswerIsKeptWithTheWayThatLedToIt() {
        walking.begin(sight(ANA), number, protocol, asked);
        walking.choose(sight(ANA), number, 0, "no");
        claiming.claim(sight(ANA), number);
        var said =
                answering.answer(
                        sight(ANA), number, new Reply(UUID.randomUUID(), asked, asked, "Hola."));

        assertThat(walked().answer()).isEqualTo(said.message());
        assertThat(standing.of(sight(ANA), walked())).isPresent();
    }

    private Conversation conversation() {
        return conversations.find(sight(ANA), number);
    }

    private Walked walked() {
        return walks.latest(sight(ANA), conversation()).orElseThrow();
    }

    private int inForce(String handle) {
        var draft = drafting.create(sight(ANA), text(handle));
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        return reviewing
                .approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null)
                .protocol();
    }

    private int drafted() {
        var handle = "draft" + UUID.randomUUID().toString().substring(0, 8);
        return drafting.create(sight(ANA), text(handle)).protocol();
    }

    private static String text(String handle) {
        return """
        protocol %s
        title es: Prueba
        title en: Test
        applies: words is %sonly

        == known: question
        es: ¿Se sabe?
        en: Is it known?
        - yes -> boss
          es: Sí
          en: Yes
        - no -> fin
          es: No
          en: No

        == boss: escalate
        to: supervisor
        es: Decide tú
        en: You decide
        next: fin

        == fin: end
        how: answered
        """
                .formatted(handle, handle);
    }

    private static void refuses(Refusal refusal, Runnable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
