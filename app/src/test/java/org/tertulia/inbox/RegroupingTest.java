package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Two matters in one conversation become two conversations, and one again. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegroupingTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired Merging merging;
    @Autowired Splitting splitting;
    @Autowired DSLContext db;

    private Channel page;
    private int customers;
    private Author customer = Shop.DARIO;
    private MessageId one = new MessageId(new UUID(0, 0));
    private MessageId two = one;
    private String twoSaid = "";
    private long number;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de los dos asuntos");
    }

    @BeforeEach
    void theyAskTwoThings() {
        customer = new Author("split" + ++customers, null, "Split " + customers, null);
        one = message(shop.comments(page, customer, "¿Y mi pedido?", HOUR_AGO));
        twoSaid = shop.comments(page, customer, "¿Abrís el domingo?", HOUR_AGO.plusSeconds(600));
        two = message(twoSaid);
        number = shop.latest();
    }

    @Test
    void whatIsSplitOffWaitsByItsOwnPromise() {
        var part = split(two);

        assertThat(find(number).state())
                .isEqualTo(new Waiting(new Question(HOUR_AGO, due(HOUR_AGO), 1)));
        var later = HOUR_AGO.plusSeconds(600);
        assertThat(find(part).state()).isEqualTo(new Waiting(new Question(later, due(later), 1)));
        assertThat(find(part).latest().message()).isEqualTo(two);
        assertThat(find(number).latest().message()).isEqualTo(one);
        assertThat(find(part).contact()).isEqualTo(find(number).contact());
    }

    @Test
    void whereTheFirstGoesTheOtherIsPromisedByItsOwnTime() {
        var part = split(one);

        var later = HOUR_AGO.plusSeconds(600);
        assertThat(find(number).state()).isEqualTo(new Waiting(new Question(later, due(later), 1)));
        assertThat(find(part).question()).extracting(Question::asked).isEqualTo(HOUR_AGO);
    }

    @Test
    void whoHoldsTheOneHoldsBoth() {
        claiming.claim(sight(ANA), number);

        var part = split(two);

        assertThat(find(part).state()).isInstanceOf(Claimed.class);
        assertThat(find(part).hold()).extracting(Hold::holder).isEqualTo(ANA.id());
        assertThat(find(number).hold()).extracting(Hold::holder).isEqualTo(ANA.id());
    }

    @Test
    void theAnswerGoesWithWhatItAnswers() {
        var reply = new Answering.Reply(UUID.randomUUID(), one, one, "Sale hoy.");
        var said = answering.answer(sight(ANA), number, reply);
        refuses(new InboxRefusal.AnswerUnderWay(), () -> split(one));
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        var part = split(one);

        assertThat(find(part).state()).isInstanceOf(Answered.class);
        assertThat(find(number).question()).extracting(Question::count).isEqualTo(1);
        assertThat(find(part).latest().message()).isEqualTo(said.message());
    }

    @Test
    void whatHasItsAnswerHereStays() {
        var reply = new Answering.Reply(UUID.randomUUID(), two, two, "Sale hoy, y sí, abrimos.");
        var said = answering.answer(sight(ANA), number, reply);
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        refuses(new InboxRefusal.AnsweredHere(), () -> split(one));
        refuses(new InboxRefusal.AnsweredHere(), () -> split(two));
        assertThat(find(number).state()).isInstanceOf(Answered.class);
    }

    @Test
    void someOfTheirsAreChosenAndOneStays() {
        refuses(
                new InboxRefusal.SplitUnfit(),
                () -> splitting.split(sight(ANA), number, List.of()));
        refuses(
                new InboxRefusal.SplitUnfit(),
                () -> splitting.split(sight(ANA), number, List.of(one, two)));
        refuses(new InboxRefusal.SplitUnfit(), () -> split(new MessageId(UUID.randomUUID())));
        claiming.claim(sight(BEA), number);
        refuses(new InboxRefusal.HeldByAnother("Bea"), () -> split(two));
    }

    @Test
    void aReplyGoesToTheMatterThatItAnswers() {
        var part = split(two);
        var at = HOUR_AGO.plusSeconds(900);

        shop.hears(page, new NetworkItem.Comment(shop.content(customer, "¿Y bien?", at, twoSaid)));

        assertThat(find(part).question()).extracting(Question::count).isEqualTo(2);
        assertThat(find(number).question()).extracting(Question::count).isEqualTo(1);
    }

    @Test
    void mergedTheyAreOneAgain() {
        var before = find(number);
        var part = split(two);

        merging.merge(sight(ANA), number, List.of(part));

        assertThat(find(number)).isEqualTo(before);
        assertThat(find(part).state()).isEqualTo(new Merged(number));
        merging.undo(sight(ANA), number, part);
        assertThat(find(part).question()).extracting(Question::count).isEqualTo(1);
        assertThat(Objects.requireNonNull(find(number).question()).count()).isEqualTo(1);
    }

    @Test
    void whatWaitsAfterAMergeIsWhatNoAnswerNames() {
        var part = split(two);
        var reply = new Answering.Reply(UUID.randomUUID(), two, two, "Sí, abrimos.");
        var said = answering.answer(sight(ANA), part, reply);
        shop.settles(said.message(), page, Delivery.CONFIRMED);
        merging.merge(sight(ANA), number, List.of(part));

        var again = split(two);

        assertThat(find(again).state()).isInstanceOf(Answered.class);
        assertThat(find(number).question())
                .extracting(Question::asked, Question::count)
                .containsExactly(HOUR_AGO, 1);
    }

    @Test
    void whatWasDoneSinceIsNotLostByUndoing() {
        var part = split(two);
        merging.merge(sight(ANA), number, List.of(part));
        split(two);

        refuses(new InboxRefusal.DoneSince(), () -> merging.undo(sight(ANA), number, part));
    }

    private long split(MessageId message) {
        return splitting.split(sight(ANA), number, List.of(message));
    }

    private static Instant due(Instant asked) {
        return asked.plus(Duration.ofHours(24));
    }

    private Conversation find(long which) {
        return conversations.find(sight(ANA), which);
    }

    private MessageId message(String remote) {
        return new MessageId(
                db.fetchSingle("select id from messages.fact where remote_id = ?", remote)
                        .get(0, UUID.class));
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
