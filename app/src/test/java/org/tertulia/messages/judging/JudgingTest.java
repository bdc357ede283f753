package org.tertulia.messages.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Room;
import org.tertulia.language.Intent;
import org.tertulia.language.OwnModel;
import org.tertulia.language.Sense;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.Messages;
import org.tertulia.messages.Street;
import org.tertulia.networks.Author;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.notifications.Notifications;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Sight;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class JudgingTest {

    private static final Sight ANA = Cast.sight(Cast.ANA);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired Judging judging;
    @Autowired Judgements judgements;
    @Autowired Learning learning;
    @Autowired Learnings learnings;
    @Autowired Accuracy accuracy;
    @Autowired OwnModel model;
    @Autowired ItemConsumer recording;
    @Autowired MessageStream stream;
    @Autowired Messages messages;
    @Autowired Notifications notifications;
    @Autowired Companies companies;
    @Autowired Room room;
    @Autowired Clock clock;
    @Autowired TransactionOperations transactions;
    @Autowired ApplicationEventPublisher events;
    @Autowired Refusing refusing;
    @Autowired Cast cast;

    private final Street street = new Street();

    @BeforeEach
    void start() {
        cast.moveIn();
    }

    @AfterEach
    void forget() {
        learning.forget();
    }

    @Test
    void aCorrectionHoldsForItsMessageAndIsKept() {
        var message = heard("Menudo zambombazo de croquetas las del puesto 14");
        var was = sense(message);

        var judged = judge(message, Map.of(Asked.INTENT, "praise", Asked.LANGUAGE, "gl"));
        assertThat(judged.language()).isEqualTo("gl");
        assertThat(sense(message).intent().what()).isEqualTo(Intent.PRAISE);
        assertThat(sense(message).intent().confidence()).isEqualTo(1);
        assertThat(sense(message).sentiment()).isEqualTo(was.sentiment());
        assertThat(judgements.of(ANA, message))
                .extracting(Judgement::asked, Judgement::label, Judgement::by)
                .contains(tuple(Asked.INTENT, "praise", Cast.ANA.id()));
        assertThat(judgements.of(ANA, message).getLast().said())
                .isIn(was.intent().what().word(), was.language().language().orElse(null));
    }

    @Test
    void whatIsAlikeIsUnderstoodSoAtOnce() {
        var text = "El pisto del lunes estaba de rechupete, palabrita del niño Jesús";
        var alike = "El pisto del martes estaba de rechupete, palabrita";
        judge(heard(text), Map.of(Asked.SENTIMENT, "neg", Asked.INTENT, "complaint"));

        assertThat(own(alike).sentiment().what()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(own(alike).intent().what()).isEqualTo(Intent.COMPLAINT);
        assertThat(sense(heard(alike)).intent().what()).isEqualTo(Intent.COMPLAINT);
        var other = "¿A qué hora cerráis los domingos?";
        assertThat(own(other).intent().what()).isEqualTo(shipped(other).intent().what());
    }

    @Test
    void theLatestOfTwoJudgementsCounts() {
        var message = heard("Pues aquí, mirando las nubes del puerto");
        judge(message, Map.of(Asked.URGENCY, "crisis"));
        judge(message, Map.of(Asked.URGENCY, "none"));
        assertThat(sense(message).urgency().what().word()).isEqualTo("none");
        assertThat(judgements.of(ANA, message)).hasSize(2);
        assertThat(judgements.lessons().stream().filter(it -> it.text().contains("nubes")))
                .singleElement()
                .satisfies(it -> assertThat(it.label()).isEqualTo("none"));
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        var message = heard("Hola, ¿hay alguien?");
        refused(message, Map.of(Asked.INTENT, "rage"), JudgingRefusal.UnknownAnswer.class);
        refused(message, Map.of(), JudgingRefusal.NothingJudged.class);
        assertThat(judgements.of(ANA, message)).isEmpty();
    }

    @Test
    void whatWeSaidOrHasNoWordsIsNotJudged() {
        var us = new Author("olmo", "olmo", "Olmo", null);
        var tone = Map.of(Asked.SENTIMENT, "pos");
        refused(heard(us, "Gracias por escribirnos"), tone, JudgingRefusal.OwnWords.class);
        refused(heard(DARIO, " "), tone, JudgingRefusal.NoWords.class);
    }

    @Test
    void whatWasLearnedOutlivesARestart() {
        var text = "El tendero del zaguán azul es la repanocha en vinagre";
        judge(heard(text), Map.of(Asked.SENTIMENT, "neg"));
        var learned = learning.learn(Cast.sight(Cast.CARLA));
        assertThat(learned.adopted()).isTrue();
        assertThat(learned.lessons()).isPositive();
        assertThat(learning.unlearned(clock.instant().plusSeconds(1))).isZero();

        learning.forget();
        assertThat(own(text).sentiment().what()).isEqualTo(shipped(text).sentiment().what());
        learning.catchUp();
        assertThat(own(text).sentiment().what()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void whatForgetsTooMuchIsNotUsedAndPeopleAreTold() {
        var text = "El mostrador del fondo es un despiporre de mucho cuidado";
        judge(heard(text), Map.of(Asked.SENTIMENT, "pos"));
        var told = notifications.of(Cast.CARLA.id());
        // It would have to become better by far.
        var strict =
                new Learning(
                        judgements, learnings, model, transactions, events, refusing, clock, -50);

        var learned = strict.learn(Cast.sight(Cast.CARLA));
        assertThat(learned.adopted()).isFalse();
        assertThat(notifications.of(Cast.CARLA.id())).isEqualTo(told + 1);
        assertThat(learnings.last().map(Learned::adopted)).contains(false);
        assertThat(strict.held()).isTrue();
        assertThat(own(text).sentiment()).isEqualTo(shipped(text).sentiment());
    }

    @Test
    void everyNightWhatIsNewIsLearnedOnce() {
        judge(heard("Una tarde cualquiera en el muelle"), Map.of(Asked.INTENT, "other"));
        var before = learnings.list(100).size();
        loop(clock.instant()).round();
        assertThat(learnings.list(100)).hasSize(before);
        var morning = clock.instant().plus(Duration.ofDays(1));
        loop(morning).round();
        loop(morning.plusSeconds(60)).round();
        assertThat(learnings.list(100)).hasSize(before + 1);
    }

    @Test
    void accuracyIsWhatPeopleSawOfIt() {
        var sure = "Nadie responde, qué vergüenza de servicio, una estafa";
        var tally = thisWeek();
        judge(heard(sure), Map.of(Asked.INTENT, "complaint"));
        judge(heard(sure + " total"), Map.of(Asked.INTENT, "suggestion"));
        assertThat(thisWeek().confirmed()).isEqualTo(tally.confirmed() + 1);
        assertThat(thisWeek().corrected()).isEqualTo(tally.corrected() + 1);
    }

    private Accuracy.Tally thisWeek() {
        return accuracy.weeks(ANA, clock.instant(), ZoneOffset.UTC, 2).getLast().of(Asked.INTENT);
    }

    private LearningLoop loop(Instant now) {
        return new LearningLoop(
                learning, learnings, companies, Clock.fixed(now, ZoneOffset.UTC), room, false);
    }

    private void refused(MessageId message, Map<Asked, String> labels, Class<?> why) {
        assertThatThrownBy(() -> judge(message, labels))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isInstanceOf(why));
    }

    private Message judge(MessageId message, Map<Asked, String> labels) {
        return judging.judge(ANA, message, labels);
    }

    private MessageId heard(String text) {
        return heard(DARIO, text);
    }

    private MessageId heard(Author who, String text) {
        var before = stream.head();
        recording.take(List.of(street.post("j" + NUMBER.incrementAndGet(), who, text, NOON)));
        return stream.read(before, 1).entries().getFirst().message();
    }

    private Sense sense(MessageId message) {
        return Objects.requireNonNull(messages.byId(ANA, message).sense());
    }

    private Sense own(String text) {
        return model.understanding().of(Text.tokens(text));
    }

    private static Sense shipped(String text) {
        return Understanding.shipped().of(Text.tokens(text));
    }
}
