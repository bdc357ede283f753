package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.RITA;
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
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Merged;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.inbox.complaints.Complaining;
import org.tertulia.inbox.tasks.Tasking;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Several conversations with one contact are one matter, until somebody finds they are not. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnionTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Noting noting;
    @Autowired Merging merging;
    @Autowired Splitting splitting;
    @Autowired Tasking tasking;
    @Autowired Tasks tasks;
    @Autowired Complaining complaining;
    @Autowired DSLContext db;

    private Channel page;
    private Channel letters;
    private int customers;
    private Author customer = Shop.DARIO;
    private String firstSaid = "";
    private long first;
    private long second;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de la unión");
        letters = shop.channel("El buzón de la unión");
    }

    /** They asked long ago, which was closed, and ask again elsewhere. */
    @BeforeEach
    void theyAskedTwice() {
        customer = new Author("union" + ++customers, null, "Union " + customers, null);
        firstSaid = shop.comments(page, customer, "¿Y mi pedido?", HOUR_AGO);
        first = shop.latest();
        close(first);
        db.execute(
                "update inbox.conversation set closed_at = now() - interval '15 days'"
                        + " where number = ?",
                first);
        shop.writes(letters, customer, "Sigo esperando el pedido", HOUR_AGO.plusSeconds(600));
        second = shop.latest();
    }

    @Test
    void allThatWasSaidLiesInOneAndTheOtherPointsToIt() {
        noting.note(sight(ANA), first, "Es cliente desde 2010.");
        assertThat(second).isNotEqualTo(first);

        merging.merge(sight(ANA), second, List.of(first));

        assertThat(find(first).state()).isEqualTo(new Merged(second));
        assertThat(turns(first)).isZero();
        assertThat(turns(second)).isEqualTo(2);
        assertThat(notes(second)).isEqualTo(1);
        assertThat(find(second).state()).isInstanceOf(Waiting.class);
        assertThat(acts(first)).contains("merged-into");
        assertThat(acts(second)).contains("merged");
        merging.merge(sight(ANA), second, List.of(first));
        assertThat(acts(second)).containsOnlyOnce("merged");
    }

    @Test
    void whatIsWrittenInTheMergedThreadLandsInTheOther() {
        merging.merge(sight(ANA), second, List.of(first));

        shop.hears(
                page,
                new NetworkItem.Comment(
                        shop.content(customer, "¿Hola?", HOUR_AGO.plusSeconds(900), firstSaid)));

        assertThat(turns(second)).isEqualTo(3);
        assertThat(turns(first)).isZero();
        assertThat(shop.latest()).isEqualTo(second);
        assertThat(find(second).place().channel()).isEqualTo(page.id());
    }

    @Test
    void anAnswerGoesWhereWhatItAnswersWasAsked() {
        merging.merge(sight(ANA), second, List.of(first));
        var asked = message(firstSaid);

        var said =
                answering.answer(
                        sight(ANA),
                        second,
                        new Answering.Reply(UUID.randomUUID(), asked, null, "Sale hoy."));

        assertThat(
                        db.fetchSingle(
                                        "select channel_id from networks.outbound where message_id"
                                                + " = ?",
                                        said.message().value())
                                .get(0, UUID.class))
                .isEqualTo(page.id().value());
    }

    @Test
    void theEarliestPromiseHoldsAndOneHolds() {
        shop.writes(letters, customer, "¿Y la factura?", HOUR_AGO.plusSeconds(1200));
        var asked = Objects.requireNonNull(find(second).question());
        var part = splitting.split(sight(ANA), second, List.of(last(second)));
        claiming.claim(sight(BEA), second);

        merging.merge(sight(BEA), second, List.of(part));

        assertThat(find(second).question()).isEqualTo(asked);
        assertThat(find(second).hold()).extracting(Hold::holder).isEqualTo(BEA.id());
        assertThat(find(part).hold()).isNull();
    }

    @Test
    void tasksComeAlongAndSoDoesAFormalComplaint() {
        complaining.file(sight(ANA), first);
        var wish =
                new Tasking.Wish(
                        UUID.randomUUID(), "Llamar", "bea", null, Instant.now().plusSeconds(3600));
        var task = tasking.ask(sight(ANA), first, wish);

        merging.merge(sight(ANA), second, List.of(first));

        assertThat(tasks.find(sight(ANA), task.number()).conversation()).isEqualTo(second);
        assertThat(complaining.file(sight(ANA), second).conversation()).isEqualTo(second);
    }

    @Test
    void twoFormalComplaintsStayTwo() {
        complaining.file(sight(ANA), first);
        complaining.file(sight(ANA), second);

        refuses(new InboxRefusal.BothComplaints(), () -> merge(second, first));
    }

    @Test
    void onlyConversationsWithTheSamePersonAreOne() {
        var other = new Author("unionother" + customers, null, "Other", null);
        shop.comments(page, other, "¿Abrís?", HOUR_AGO);
        var third = shop.latest();

        refuses(new InboxRefusal.OfAnotherContact(third), () -> merge(second, third));
        refuses(new InboxRefusal.MergeUnfit(Merging.MOST), () -> merge(second, second));
        refuses(
                new InboxRefusal.MergeUnfit(Merging.MOST),
                () -> merging.merge(sight(ANA), second, List.of()));
        refuses(new InboxRefusal.AlreadyClosed(), () -> merge(first, second));
        refuses(
                new InboxRefusal.OnlyForAgents(),
                () -> merging.merge(sight(RITA), second, List.of(first)));
    }

    @Test
    void whoDoesNotHoldItAndWhatIsUnderWayMergeNothing() {
        claiming.claim(sight(BEA), second);
        refuses(new InboxRefusal.HeldByAnother("Bea"), () -> merge(second, first));

        var reply = new Answering.Reply(UUID.randomUUID(), null, null, "Lo miro.");
        answering.answer(sight(BEA), second, reply);
        refuses(
                new InboxRefusal.AnswerUnderWay(),
                () -> merging.merge(sight(BEA), second, List.of(first)));
        assertThat(find(first).state()).isInstanceOf(Closed.class);
    }

    @Test
    void nothingGoesOnInWhatWasMerged() {
        merge(second, first);

        refuses(new InboxRefusal.MergedInto(second), () -> claiming.claim(sight(ANA), first));
        refuses(new InboxRefusal.MergedInto(second), () -> close(first));
    }

    @Test
    void undoneBothAreAsTheyWere() {
        claiming.claim(sight(ANA), second);
        var before = List.of(find(first), find(second));
        merge(second, first);

        merging.undo(sight(ANA), second, first);

        assertThat(List.of(find(first), find(second))).isEqualTo(before);
        assertThat(turns(first)).isEqualTo(1);
        assertThat(turns(second)).isEqualTo(1);
        refuses(
                new InboxRefusal.NotMergedLast(first),
                () -> merging.undo(sight(ANA), second, first));
        refuses(
                new InboxRefusal.NotMergedLast(second),
                () -> merging.undo(sight(ANA), second, second));
    }

    @Test
    void whatTheyWroteSinceStaysWhenItIsUndone() {
        merge(second, first);
        shop.writes(letters, customer, "¿Hola?", HOUR_AGO.plusSeconds(1500));

        merging.undo(sight(ANA), second, first);

        assertThat(turns(second)).isEqualTo(2);
        assertThat(find(second).question()).extracting(Question::count).isEqualTo(2);
    }

    @Test
    void whatWasAnsweredSinceIsNotUndone() {
        merge(second, first);
        var reply = new Answering.Reply(UUID.randomUUID(), null, null, "Sale hoy.");
        var said = answering.answer(sight(ANA), second, reply);
        refuses(new InboxRefusal.AnsweredSince(), () -> merging.undo(sight(ANA), second, first));

        shop.settles(said.message(), letters, Delivery.CONFIRMED);
        assertThat(find(second).state()).isInstanceOf(State.Answered.class);
    }

    @Test
    void whatWasMergedTakesNothingMore() {
        merge(second, first);
        var elsewhere = new InboxRefusal.MergedInto(second);

        refuses(elsewhere, () -> noting.note(sight(ANA), first, "Una nota"));
        refuses(elsewhere, () -> complaining.file(sight(ANA), first));
    }

    private void merge(long into, long other) {
        merging.merge(sight(ANA), into, List.of(other));
    }

    private void close(long number) {
        closing.close(
                sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.RESOLVED_ELSEWHERE, null));
    }

    private Conversation find(long number) {
        return conversations.find(sight(ANA), number);
    }

    private MessageId message(String remote) {
        return new MessageId(
                db.fetchSingle("select id from messages.fact where remote_id = ?", remote)
                        .get(0, UUID.class));
    }

    private MessageId last(long number) {
        return new MessageId(
                db.fetchSingle(
                                "select t.message_id from inbox.turn t join inbox.conversation c on"
                                        + " c.id = t.conversation_id where c.number = ?"
                                        + " order by t.at desc limit 1",
                                number)
                        .get(0, UUID.class));
    }

    private int turns(long number) {
        return count("turn", number);
    }

    private int notes(long number) {
        return count("note", number);
    }

    private int count(String table, long number) {
        return db.fetchSingle(
                        "select count(*) from inbox."
                                + table
                                + " x join inbox.conversation c on c.id = x.conversation_id"
                                + " where c.number = ?",
                        number)
                .get(0, Integer.class);
    }

    private List<String> acts(long number) {
        return db.fetch(
                        "select a.what from inbox.act a join inbox.conversation c on c.id ="
                                + " a.conversation_id where c.number = ?",
                        number)
                .map(row -> row.get(0, String.class));
    }

    private static void refuses(Refusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
