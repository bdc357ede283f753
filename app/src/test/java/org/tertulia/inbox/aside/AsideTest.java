package org.tertulia.inbox.aside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Merging;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Shop;
import org.tertulia.inbox.State;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** What was said to all goes on between two, and is told to all in the end. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsideTest {

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired GoingAside going;
    @Autowired Asides asides;
    @Autowired Answering answering;
    @Autowired Closing closing;
    @Autowired Merging merging;
    @Autowired DSLContext db;

    private Channel square;
    private int customers;
    private Author customer = Shop.DARIO;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        square = shop.channel("La plaza de Olmo");
    }

    @BeforeEach
    void somebodyNew() {
        customer = new Author("aside" + ++customers, null, "Customer " + customers, null);
    }

    @Test
    void whatWasSaidToAllGoesOnDirectlyAndComesBack() {
        var number = asks("¿Y mi factura?");
        var due = conversations.find(sight(ANA), number).question();

        going.go(sight(ANA), number, GoingAside.Typed.directly());
        var first = says(number, "¿Qué número es?", null);
        assertThat(kind(first)).isEqualTo("direct");
        // The clock runs on.
        assertThat(conversations.find(sight(ANA), number).question()).isEqualTo(due);

        shop.writes(square, customer, "El 42", Instant.now().truncatedTo(ChronoUnit.MICROS));
        assertThat(kind(says(number, "Gracias.", null))).isEqualTo("direct");
        going.comeBack(sight(ANA), number);
        assertThat(kind(says(number, "Resuelto.", null))).isEqualTo("comment");
        // What they write in private after that is answered there.
        shop.writes(square, customer, "Una cosa más", Instant.now().plusMillis(10));
        assertThat(kind(says(number, "Dime.", null))).isEqualTo("direct");
    }

    @Test
    void whatWasWrittenForOneIsNotReadByAll() {
        var number = asks("¿Y mi factura?");
        going.go(sight(ANA), number, GoingAside.Typed.directly());
        going.comeBack(sight(ANA), number);

        refused(
                () -> says(number, "Tu número es el 42", Manner.DIRECTLY),
                AsideRefusal.ReadByOthers.class);
        assertThat(kind(says(number, "Resuelto", Manner.IN_PUBLIC))).isEqualTo("comment");
    }

    @Test
    void theEndIsToldToAllOrSomebodySaysWhyNot() {
        var told = asks("¿Y mi factura?");
        going.go(sight(ANA), told, GoingAside.Typed.directly());
        arrives(says(told, "Aquí va.", null));
        refused(
                () -> closing.close(sight(ANA), told, new Outcome.Answered()),
                AsideRefusal.ClosingNoteMissing.class);
        going.comeBack(sight(ANA), told);
        refused(
                () -> closing.close(sight(ANA), told, new Outcome.Answered()),
                AsideRefusal.ClosingNoteMissing.class);
        settles(says(told, "Resuelto.", null), Delivery.REJECTED);
        refused(
                () -> closing.close(sight(ANA), told, new Outcome.Answered()),
                AsideRefusal.ClosingNoteMissing.class);
        arrives(says(told, "Resuelto, gracias.", null));
        closing.close(sight(ANA), told, new Outcome.Answered());
        assertThat(untold(told)).containsExactly((Untold) null);

        somebodyNew();
        var silent = asks("¿Y la mía?");
        going.go(sight(ANA), silent, GoingAside.Typed.directly());
        closing.close(
                sight(ANA), silent, new Outcome.NoAnswerNeeded(Reason.THANKS, null), Untold.LEGAL);
        assertThat(untold(silent)).containsExactly(Untold.LEGAL);
        assertThat(conversations.find(sight(ANA), silent).state()).isInstanceOf(State.Closed.class);
    }

    @Test
    void whatWentOnInPrivateGoesWithTheMatterAndComesBackWithIt() {
        var first = asks("¿Y mi factura?");
        going.go(sight(ANA), first, GoingAside.Typed.directly());
        closing.close(
                sight(ANA), first, new Outcome.NoAnswerNeeded(Reason.THANKS, null), Untold.LEGAL);
        db.execute(
                "update inbox.conversation set closed_at = now() - interval '15 days'"
                        + " where number = ?",
                first);
        var second = asks("¿Y el duplicado?");
        assertThat(second).isNotEqualTo(first);

        merging.merge(sight(ANA), second, List.of(first));
        assertThat(untold(second)).containsExactly(Untold.LEGAL);
        assertThat(untold(first)).isEmpty();

        merging.undo(sight(ANA), second, first);
        assertThat(untold(second)).isEmpty();
        assertThat(untold(first)).containsExactly(Untold.LEGAL);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        shop.writes(square, customer, "En privado", HOUR_AGO);
        var whisper = shop.latest();
        refused(() -> goes(whisper), AsideRefusal.NothingPublic.class);

        somebodyNew();
        var number = asks("¿Abrís?");
        refused(() -> going.comeBack(sight(ANA), number), AsideRefusal.NotAside.class);
        refused(
                () -> going.go(sight(ANA), number, mail(0, "a@example.org", "Hola")),
                AsideRefusal.NoSuchMailbox.class);
        goes(number);
        refused(() -> goes(number), AsideRefusal.AlreadyAside.class);
        refused(
                () -> going.go(sight(BEA), number, GoingAside.Typed.directly()),
                InboxRefusal.AlreadyClaimed.class);

        somebodyNew();
        var mute = shop.channel("Blog", "counter", "managed", OLMO);
        shop.comments(mute, customer, "hola", HOUR_AGO);
        var elsewhere = shop.latest();
        db.execute("update networks.channel set state = 'gone' where id = ?", mute.id().value());
        refused(() -> goes(elsewhere), AsideRefusal.NoDirectMessages.class);
    }

    private static GoingAside.Typed mail(int mailbox, String to, String subject) {
        return new GoingAside.Typed(mailbox, to, subject, Consent.HERE, "");
    }

    private void goes(long number) {
        going.go(sight(ANA), number, GoingAside.Typed.directly());
    }

    private long asks(String text) {
        shop.comments(square, customer, text, HOUR_AGO);
        return shop.latest();
    }

    private MessageId says(long number, String text, @Nullable Manner manner) {
        var reply = new Reply(UUID.randomUUID(), null, null, text, Aid.NONE, manner);
        return answering.answer(sight(ANA), number, reply).message();
    }

    private void arrives(MessageId answer) {
        settles(answer, Delivery.CONFIRMED);
    }

    private void settles(MessageId answer, Delivery delivery) {
        shop.settles(answer, square, delivery);
    }

    private String kind(MessageId answer) {
        return db.fetchSingle(
                        "select kind from networks.outbound where message_id = ?", answer.value())
                .get(0, String.class);
    }

    private List<@Nullable Untold> untold(long number) {
        return asides.of(conversations.find(sight(ANA), number)).stream()
                .<@Nullable Untold>map(Aside::untold)
                .toList();
    }

    private static void refused(ThrowingCallable act, Class<? extends Refusal> why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(why));
    }
}
