package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLGA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.promise.Kind;
import org.tertulia.inbox.promise.Promises;
import org.tertulia.inbox.promise.Promising;
import org.tertulia.inbox.promise.Promising.Wanted;
import org.tertulia.inbox.promise.Scope;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.language.Urgency;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.judging.Asked;
import org.tertulia.messages.judging.Judging;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;

/** Once a question is open, a promise that ends sooner holds instead, and none that ends later. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoonerPromiseTest {

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Conversations conversations;
    @Autowired Promises promises;
    @Autowired Promising promising;
    @Autowired Moving moving;
    @Autowired Judging judging;
    @Autowired Queueing queueing;
    @Autowired Queues queues;
    @Autowired DSLContext db;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private Channel page;
    private Queue fast;
    private int customers;
    private Author customer = Shop.DARIO;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        page = shop.channel("La plaza de las prisas");
        fast =
                queueing.add(
                        sight(CARLA),
                        new Queue(
                                QueueId.next(),
                                0,
                                OLMO,
                                "Prisas",
                                null,
                                false,
                                Sharing.HAND,
                                null,
                                false,
                                0));
    }

    @BeforeEach
    void somebodyNew() {
        customer = new Author("hurry" + ++customers, null, "Hurry " + customers, null);
    }

    @AfterEach
    void promiseNothingMore() {
        promising.drop(sight(OLGA), Scope.COMPANY, "");
        promising.drop(sight(OLGA), Scope.CHANNEL, channel());
        promising.drop(sight(OLGA), Scope.QUEUE, queue());
        promising.drop(sight(OLGA), Scope.URGENCY, "crisis");
    }

    private String channel() {
        return String.valueOf(page.number());
    }

    private String queue() {
        return String.valueOf(fast.number());
    }

    private void promise(Scope scope, String of, int minutes) {
        promising.set(sight(OLGA), new Wanted(scope, of, minutes, null, 75));
    }

    private Instant ago(int minutes) {
        return now.minus(minutes, ChronoUnit.MINUTES);
    }

    private long asks(int ago) {
        shop.comments(page, customer, "¿Abrís en domingo?", ago(ago));
        return shop.latest();
    }

    private Question question(long number) {
        return Objects.requireNonNull(conversations.find(sight(ANA), number).question());
    }

    @Test
    void theSoonerPromiseOfALaterMessageHolds() {
        var number = asks(120);
        promise(Scope.CHANNEL, channel(), 60);
        asks(20);
        promise(Scope.CHANNEL, channel(), 600);
        asks(10);

        var question = question(number);
        assertThat(question.due()).isEqualTo(now.plus(40, ChronoUnit.MINUTES));
        assertThat(question.asked()).isEqualTo(ago(120));
        assertThat(question.count()).isEqualTo(3);
    }

    @Test
    void theWindowOfTheNetworkComesWithALaterMessage() {
        promise(Scope.COMPANY, "", 2_880);
        var number = asks(60);
        shop.writes(page, customer, "¿Hola?", ago(30));

        assertThat(question(number).due()).isEqualTo(ago(30).plus(Duration.ofHours(24)));
    }

    @Test
    void aQueueThatPromisesSoonerHastensWhatIsMovedThere() {
        var number = asks(30);
        promise(Scope.QUEUE, queue(), 120);
        var main = queues.known(conversations.find(sight(ANA), number).queue());
        moving.move(sight(ANA), number, fast.number());

        assertThat(question(number).due()).isEqualTo(ago(30).plus(Duration.ofHours(2)));
        moving.move(sight(ANA), number, main.number());
        assertThat(question(number).due()).isEqualTo(ago(30).plus(Duration.ofHours(2)));
    }

    @Test
    void whatIsFoundToBeACrisisIsAnsweredAsOne() {
        promise(Scope.URGENCY, "crisis", 60);
        var number = asks(120);
        asks(30);
        judging.judge(sight(ANA), latest(), Map.of(Asked.URGENCY, "crisis"));

        assertThat(conversations.find(sight(ANA), number).urgency()).isEqualTo(Urgency.CRISIS);
        assertThat(question(number).due()).isEqualTo(now.plus(30, ChronoUnit.MINUTES));
    }

    private MessageId latest() {
        return new MessageId(
                db.fetchSingle(
                                "select message_id from inbox.turn order by added_at desc, at desc limit 1")
                        .get(0, UUID.class));
    }

    @Test
    void urgencyComesBeforeQueueBeforeChannelBeforeCompany() {
        promise(Scope.COMPANY, "", 400);
        assertThat(minutes()).isEqualTo(400);
        promise(Scope.CHANNEL, channel(), 500);
        assertThat(minutes()).isEqualTo(500);
        promise(Scope.QUEUE, queue(), 600);
        assertThat(minutes()).isEqualTo(600);
        promise(Scope.URGENCY, "crisis", 700);
        assertThat(minutes()).isEqualTo(700);
    }

    private long minutes() {
        var kind = new Kind(page.id().value(), fast.id().value(), Urgency.CRISIS, null);
        return promises.on(kind).within().toMinutes();
    }
}
