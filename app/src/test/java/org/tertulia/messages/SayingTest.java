package org.tertulia.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.messages.Street.DARIO;
import static org.tertulia.messages.Street.NOON;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Actor;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Author;
import org.tertulia.networks.DeliverySettled;
import org.tertulia.networks.Heard;
import org.tertulia.networks.NetworkItem;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SayingTest {

    private static final Actor.Member ANA = new Actor.Member(Cast.ANA.id(), Cast.ANA.name());

    @Autowired Recording recording;
    @Autowired Saying saying;
    @Autowired Messages messages;
    @Autowired MessageStream stream;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    private final Street street = new Street();
    private MessageId question = MessageId.next();

    @BeforeEach
    void ask() {
        var before = stream.head();
        recording.take(List.of(street.post("q", DARIO, "¿Abrís mañana?", NOON)));
        question = stream.read(before, 1).entries().getFirst().message();
    }

    @Test
    void whatWeSayIsInTheRecordAndAnswersItsQuestion() {
        var answer = answer();

        var message = messages.byId(Cast.sight(Cast.RITA), answer);
        assertThat(message.ours()).isTrue();
        assertThat(message.text()).isEqualTo("Sí, a las nueve.");
        assertThat(message.parent()).isEqualTo(question);
        assertThat(message.remoteId()).isNull();
        assertThat(message.author()).isNotNull();
        assertThat(message.author().name()).isEqualTo("Ana");
    }

    @Test
    void itIsSaidInTheTransactionThatDecidesIt() {
        assertThatThrownBy(() -> saying.say(said()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theEchoOfAConfirmedMessageIsNoSecondMessage() {
        var answer = answer();
        confirm(answer, "r1");
        var before = stream.head();
        recording.take(List.of(echo("r1")));

        assertThat(stream.read(before, 10).entries()).isEmpty();
        assertThat(messages.byId(Cast.sight(Cast.RITA), answer).remoteId()).isEqualTo("r1");
    }

    @Test
    void theEchoThatComesBeforeTheConfirmationIsForgotten() {
        var answer = answer();
        var before = stream.head();
        recording.take(List.of(echo("r1")));
        var echo = stream.read(before, 1).entries().getFirst().message();
        confirm(answer, "r1");

        var told = stream.read(before, 10);
        assertThat(told.entries())
                .extracting(StreamEntry::what)
                .containsExactly(What.ORIGINAL, What.ECHO);
        assertThat(told.messages()).isEmpty();
        assertThat(messages.byIds(Cast.sight(Cast.RITA), List.of(echo, answer)))
                .extracting(Message::id)
                .containsExactly(answer);
    }

    @Test
    void aConfirmationToldTwiceIsOne() {
        var answer = answer();
        confirm(answer, "r1");
        confirm(answer, "r1");

        assertThat(messages.byId(Cast.sight(Cast.RITA), answer).remoteId()).isEqualTo("r1");
    }

    @Test
    void whoAnswersOurAnswerPointsAtIt() {
        var answer = answer();
        confirm(answer, "r1");
        var before = stream.head();
        recording.take(
                List.of(
                        street.heard(
                                new NetworkItem.Comment(
                                        Street.reply("q2", DARIO, "Gracias", NOON, "r1")))));

        assertThat(stream.read(before, 1).messages().getFirst().parent()).isEqualTo(answer);
    }

    private MessageId answer() {
        return transaction.execute(_ -> saying.say(said()));
    }

    private Saying.Said said() {
        return new Saying.Said(
                street.channel().id(),
                Cast.OLMO,
                Message.Kind.COMMENT,
                question,
                ANA,
                "Sí, a las nueve.");
    }

    private Heard echo(String remoteId) {
        return street.heard(
                new NetworkItem.Comment(
                        Street.reply(
                                remoteId,
                                new Author("somebody", null, "Olmo", null),
                                "Sí, a las nueve.",
                                NOON,
                                "q")));
    }

    private void confirm(MessageId message, String remoteId) {
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new DeliverySettled(
                                        message.value(),
                                        street.channel().id(),
                                        "confirmed",
                                        remoteId,
                                        null,
                                        new Actor.Program("courier"),
                                        NOON)));
    }
}
