package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tertulia.inbox.Shop.DARIO;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.RITA;
import static org.tertulia.testing.Cast.ROBLE;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audience.PersonErased;
import org.tertulia.inbox.Answering.Reply;
import org.tertulia.inbox.State.Answered;
import org.tertulia.inbox.State.Claimed;
import org.tertulia.inbox.State.Closed;
import org.tertulia.inbox.State.Waiting;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.organization.MemberLeft;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Claiming claiming;
    @Autowired Answering answering;
    @Autowired Noting noting;
    @Autowired Closing closing;
    @Autowired Reopening reopening;
    @Autowired DecidingDelivery deciding;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEventPublisher events;

    private static final Instant HOUR_AGO =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(1));

    private Channel page;
    private int customers;
    private Author customer = DARIO;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de Olmo");
    }

    @BeforeEach
    void somebodyNew() {
        customer = new Author("customer" + ++customers, null, "Customer " + customers, null);
    }

    @Test
    void aCommentOpensAConversationThatWaits() {
        var number = asks("¿Abrís en domingo?");

        var conversation = conversations.find(sight(ANA), number);
        assertThat(conversation.state())
                .isEqualTo(
                        new Waiting(
                                new Question(HOUR_AGO, HOUR_AGO.plus(Duration.ofHours(24)), 1)));
        assertThat(conversation.place().channel()).isEqualTo(page.id());
    }

    @Test
    void theSamePersonGoesOnInTheSameConversation() {
        var number = asks("¿Abrís en domingo?");
        shop.writes(page, customer, "¿Y en lunes?", HOUR_AGO.plusSeconds(60));

        assertThat(conversations.find(sight(ANA), number).question())
                .extracting(Question::count)
                .isEqualTo(2);
    }

    @Test
    void whatIsWatchedOrCannotBeAnsweredOrSaysNothingOpensNone() {
        var before = shop.conversations();
        var watched = shop.channel("Otro", Counter.NAME, "watched", OLMO);
        var mute = shop.channel("Blog", "feed", "managed", OLMO);

        shop.comments(watched, customer, "hola", HOUR_AGO);
        shop.hears(mute, new NetworkItem.Post(shop.content(customer, "hola", HOUR_AGO, null)));
        shop.hears(page, new NetworkItem.Reaction(shop.content(customer, "❤", HOUR_AGO, null)));
        shop.hears(
                List.of(
                        new Heard(
                                page,
                                new NetworkItem.Comment(
                                        shop.content(customer, "antiguo", HOUR_AGO, null)),
                                1,
                                Instant.now(),
                                true)));

        assertThat(shop.conversations()).isEqualTo(before);
    }

    @Test
    void aBatchOpensOnePerPersonWithNumbersInARow() {
        var before = shop.latest();
        var heard = new ArrayList<Heard>();
        for (var i = 0; i < 500; i++) {
            var author = new Author("crowd" + i % 300, null, "Crowd " + i % 300, null);
            heard.add(
                    new Heard(
                            page,
                            new NetworkItem.Comment(
                                    shop.content(author, "hola " + i, HOUR_AGO, null)),
                            1,
                            Instant.now(),
                            false));
        }

        shop.hears(heard);
        shop.hears(heard);

        assertThat(shop.latest()).isEqualTo(before + 300);
    }

    @Test
    void aNewMessageReopensWhatWasClosed() {
        var number = asks("gracias");
        closing.close(sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.THANKS, null));
        shop.comments(page, customer, "Otra cosa", HOUR_AGO.plusSeconds(5));

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(Waiting.class);
    }

    @Test
    void anAnswerStopsTheClockOnlyWhenConfirmed() {
        var number = asks("¿Abrís en domingo?");

        var said = answering.answer(sight(ANA), number, reply("Sí, de 10 a 14."));
        assertThat(conversations.find(sight(ANA), number))
                .satisfies(
                        one -> {
                            assertThat(one.state()).isInstanceOf(Claimed.class);
                            assertThat(one.delivery()).isEqualTo(Uncertainty.SENDING);
                        });
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        assertThat(conversations.find(sight(ANA), number))
                .satisfies(
                        one -> {
                            assertThat(one.state())
                                    .isInstanceOfSatisfying(
                                            Answered.class,
                                            answered -> assertThat(answered.kept()).isTrue());
                            assertThat(one.delivery()).isNull();
                        });
    }

    @Test
    void aQuestionThatTheAnswerDidNotSeeStaysOpen() {
        var number = asks("¿Abrís en domingo?");
        var said = answering.answer(sight(ANA), number, reply("Sí."));
        var second = HOUR_AGO.plusSeconds(600);
        shop.comments(page, customer, "¿Y en lunes?", second);
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        assertThat(conversations.find(sight(ANA), number).question())
                .isEqualTo(Question.askedAt(second));
    }

    @Test
    void answeringTakesTheConversationOn() {
        var number = asks("¿Abrís?");
        answering.answer(sight(ANA), number, reply("Sí."));

        assertThat(conversations.find(sight(ANA), number).hold())
                .extracting(Hold::holder)
                .isEqualTo(ANA.id());
    }

    @Test
    void whatIsToBeSaidIsQueuedOnceWithItsKey() {
        var number = asks("¿Abrís?");
        var reply = reply("Sí.");

        var first = answering.answer(sight(ANA), number, reply);
        var second = answering.answer(sight(ANA), number, reply);

        assertThat(second.message()).isEqualTo(first.message());
        assertThat(second.again()).isTrue();
        assertThat(
                        db.fetchOne(
                                        "select count(*) from networks.outbound where"
                                                + " idempotency_key = ?",
                                        reply.key())
                                .get(0, Integer.class))
                .isEqualTo(1);
    }

    @Test
    void fiftyAtOnceWithTheSameKeySayItOnce() throws Exception {
        var number = asks("¿Abrís?");
        var reply = reply("Sí.");
        Callable<MessageId> say = () -> answering.answer(sight(ANA), number, reply).message();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = threads.invokeAll(Collections.nCopies(50, say));
            var messages = new HashSet<MessageId>();
            for (var one : said) {
                messages.add(one.get());
            }
            assertThat(messages).hasSize(1);
        }
    }

    @Test
    void theSameKeyRefusesAnotherText() {
        var number = asks("¿Abrís?");
        var reply = reply("Sí.");
        answering.answer(sight(ANA), number, reply);

        refuses(
                new InboxRefusal.SaidOtherwise(),
                () ->
                        answering.answer(
                                sight(ANA), number, new Reply(reply.key(), null, null, "No.")));
    }

    @Test
    void answeringRefusesWhatAnotherHolds() {
        var number = asks("¿Abrís?");
        claiming.claim(sight(BEA), number);

        refuses(
                new InboxRefusal.AlreadyClaimed("Bea"),
                () -> answering.answer(sight(ANA), number, reply("Sí.")));
    }

    @Test
    void answeringRefusesWhatIsClosed() {
        var number = asks("¿Abrís?");
        closing.close(sight(ANA), number, new Outcome.NoAnswerNeeded(Reason.SPAM, null));

        refuses(
                new InboxRefusal.AlreadyClosed(),
                () -> answering.answer(sight(ANA), number, reply("Sí.")));
    }

    @Test
    void answeringRefusesEmptyAndTooLongText() {
        var number = asks("¿Abrís?");

        refuses(
                new InboxRefusal.NothingSaid(),
                () -> answering.answer(sight(ANA), number, reply(" \r\n ")));
        refuses(
                new InboxRefusal.TooLong(280, 281),
                () -> answering.answer(sight(ANA), number, reply("😀".repeat(281))));
    }

    @Test
    void answeringRefusesAChannelThatWasClosed() {
        var closed = shop.channel("Cerrado");
        shop.comments(closed, customer, "¿Abrís?", HOUR_AGO);
        var number = shop.latest();
        db.execute(
                "update networks.channel set state = 'closed' where id = ?", closed.id().value());

        refuses(
                new InboxRefusal.ChannelCannotSpeak("Cerrado"),
                () -> answering.answer(sight(ANA), number, reply("Sí.")));
        assertThat(conversations.find(sight(ANA), number).hold()).isNull();
    }

    @Test
    void aReaderAnswersNothing() {
        var number = asks("¿Abrís?");

        refuses(
                new InboxRefusal.OnlyForAgents(),
                () -> answering.answer(sight(RITA), number, reply("Sí.")));
    }

    @Test
    void whatIsOutOfSightIsNotThere() {
        var number = asks("¿Abrís?");
        var elsewhere = new Sight(ANA, Set.of(ROBLE));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> conversations.find(elsewhere, number));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> claiming.claim(elsewhere, number));
    }

    @Test
    void closingAsAnsweredNeedsTheConfirmation() {
        var number = asks("¿Abrís?");
        refuses(
                new InboxRefusal.NotAnsweredYet(),
                () -> closing.close(sight(ANA), number, new Outcome.Answered()));
        var said = answering.answer(sight(ANA), number, reply("Sí."));
        refuses(
                new InboxRefusal.AnswerUnderWay(),
                () -> closing.close(sight(ANA), number, new Outcome.Answered()));
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        closing.close(sight(ANA), number, new Outcome.Answered());

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(Closed.class);
    }

    @Test
    void messagesThatArriveNewestFirstAreAnsweredTogether() {
        var number = asks("¿Y los domingos?");
        shop.comments(page, customer, "¿Abrís?", HOUR_AGO.minusSeconds(3_600));

        var said = answering.answer(sight(ANA), number, reply("Sí, todos los días."));
        shop.settles(said.message(), page, Delivery.CONFIRMED);

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(Answered.class);
        shop.comments(page, customer, "Y esto lo pregunté antes", HOUR_AGO.minusSeconds(60));
        assertThat(conversations.find(sight(ANA), number).state()).isNotInstanceOf(Answered.class);
    }

    @Test
    void anotherReasonNeedsWords() {
        var number = asks("¿Abrís?");

        refuses(
                new InboxRefusal.WordsMissing(),
                () ->
                        closing.close(
                                sight(ANA),
                                number,
                                new Outcome.NoAnswerNeeded(Reason.OTHER, "  ")));
    }

    @Test
    void reopeningRefusesWhereAnotherIsOpen() {
        var old = asks("¿Abrís?");
        closing.close(sight(ANA), old, new Outcome.NoAnswerNeeded(Reason.SPAM, null));
        db.execute(
                "update inbox.conversation set closed_at = closed_at - interval '20 days' where"
                        + " number = ?",
                old);
        var young = asks("Otra cosa");

        refuses(new InboxRefusal.AnotherIsOpen(young), () -> reopening.reopen(sight(ANA), old));
    }

    @Test
    void aRejectedAnswerLeavesTheQuestionOpenAndSaysSo() {
        var number = asks("¿Abrís?");
        var said = answering.answer(sight(ANA), number, reply("Sí."));
        shop.settles(said.message(), page, Delivery.REJECTED);

        assertThat(conversations.find(sight(ANA), number))
                .satisfies(
                        one -> {
                            assertThat(one.state()).isInstanceOf(Claimed.class);
                            assertThat(one.delivery()).isEqualTo(Uncertainty.REJECTED);
                        });
    }

    @Test
    void aPersonDecidesWhatCouldNotBeConfirmed() {
        var number = asks("¿Abrís?");
        var said = answering.answer(sight(ANA), number, reply("Sí."));
        shop.settles(said.message(), page, Delivery.NEEDS_PERSON);
        refuses(
                new InboxRefusal.NoAddress(),
                () -> deciding.present(sight(ANA), number, said.message(), "no es"));

        deciding.absent(sight(ANA), number, said.message());
        assertThat(conversations.find(sight(ANA), number).delivery())
                .isEqualTo(Uncertainty.SENDING);
        shop.settles(said.message(), page, Delivery.NEEDS_PERSON);
        deciding.present(sight(ANA), number, said.message(), "https://plaza.example/1");

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(Answered.class);
    }

    @Test
    void whoLeavesHoldsNothing() {
        var number = asks("¿Abrís?");
        claiming.claim(sight(BEA), number);
        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new MemberLeft(
                                        BEA.id(), new Actor.Program("test"), Instant.now())));

        assertThat(conversations.find(sight(ANA), number).state()).isInstanceOf(Waiting.class);
    }

    @Test
    void aNoteCallsColleaguesByName() {
        var number = asks("¿Abrís?");
        var note = noting.note(sight(ANA), number, "¿Lo sabes tú, @Bea? Escribe a ana@olmo.es.");

        assertThat(
                        db.fetch("select member_id from inbox.note_mention where note_id = ?", note)
                                .getValues(0, UUID.class))
                .containsExactly(BEA.id().value());
        refuses(new InboxRefusal.NothingSaid(), () -> noting.note(sight(ANA), number, " "));
    }

    @Test
    void aNoteSentTwiceIsOneNote() {
        var number = asks("¿Abrís?");
        var key = UUID.randomUUID();
        noting.note(sight(ANA), number, key, "Pregunta a @bea.");
        noting.note(sight(ANA), number, key, "Pregunta a @bea.");

        assertThat(db.fetch("select 1 from inbox.note where id = ?", key)).hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> noting.note(sight(BEA), number, key, "Otra."));
    }

    @Test
    void anErasedPersonLeavesNoWordsOfOurs() {
        var number = asks("¿Abrís?");
        noting.note(sight(ANA), number, "Es cliente desde 2019.");
        closing.close(
                sight(ANA),
                number,
                new Outcome.NoAnswerNeeded(Reason.OTHER, "Ya vino a la tienda"));
        var contact = conversations.find(sight(ANA), number).contact();
        transactions.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new PersonErased(
                                        contact,
                                        List.of(),
                                        new Actor.Program("test"),
                                        Instant.now())));

        assertThat(db.fetch("select 1 from inbox.note where text like 'Es cliente%'")).isEmpty();
        assertThat(db.fetch("select 1 from inbox.act where words like 'Ya vino%'")).isEmpty();
    }

    @Test
    void theApplicationCannotDeleteOrRewriteWhatWasDone() {
        for (var forbidden :
                List.of(
                        "delete from inbox.conversation",
                        "delete from inbox.turn",
                        "delete from inbox.note",
                        "update inbox.note set text = 'x'",
                        "update inbox.act set what = 'closed'",
                        "update inbox.conversation set number = 1")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> db.execute(forbidden))
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    private long asks(String text) {
        shop.comments(page, customer, text, HOUR_AGO);
        return shop.latest();
    }

    private static Reply reply(String text) {
        return new Reply(UUID.randomUUID(), null, null, text);
    }

    private static void refuses(InboxRefusal refusal, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
