package org.tertulia.networks.plaza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.plaza.db.Tables.ENTRY;
import static org.tertulia.networks.plaza.db.Tables.UNDERWAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Looking.Looked;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.plaza.Journal.What;
import org.tertulia.organization.Brand;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
class WeatherTest {

    @Autowired Cast cast;
    @Autowired Connecting connecting;
    @Autowired Arranging arranging;
    @Autowired Channels channels;
    @Autowired PlazaAdapter plaza;
    @Autowired Square square;
    @Autowired Customers customers;
    @Autowired Journal journal;
    @Autowired LateArrivals lateArrivals;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private Channel channel;
    private Entry question;

    @BeforeEach
    void openTheSquare() {
        cast.moveIn();
        var found = (Found.Ready) plaza.seek(Map.of("name", "Olmo " + UUID.randomUUID()));
        channel =
                connecting.connect(
                        Cast.sight(Cast.CARLA),
                        new Brand(Cast.OLMO, 1, "Olmo"),
                        "plaza",
                        found,
                        null,
                        null);
        question = square.say(channel.id(), customers.named("Darío Mora"), null, "¿Abrís?");
    }

    @Test
    void inCalmWeatherEveryRequestIsAcceptedAndNoted() {
        var answer = answer("Sí, de 10 a 14");

        assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Delivered.class);

        assertThat(journal.after(channel.id(), 0, 10))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.what()).isEqualTo(What.ACCEPTED);
                            assertThat(line.told()).isEqualTo("201");
                            assertThat(line.key()).isEqualTo(answer.key());
                            assertThat(line.sha256()).hasSize(64);
                        });
    }

    @Test
    void aLimitedRequestIsNotTaken() {
        weather("{\"limited\":100}");
        var answer = answer("Sí");

        assertThat(plaza.send(channel, answer))
                .isEqualTo(new Delivery.RateLimited(Duration.ofSeconds(10)));
        assertThat(journal.accepted(channel.id(), answer.key())).isZero();
        assertThat(plaza.look(channel, null)).isInstanceOf(Looked.Failed.class);
    }

    @Test
    void anExpiredTokenTakesNothingAndAsksToSignIn() {
        weather("{\"expired\":100}");
        var answer = answer("Sí");

        assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Unreachable.class);
        assertThat(journal.accepted(channel.id(), answer.key())).isZero();
        assertThat(plaza.look(channel, null))
                .isEqualTo(new Looked.Failed("networks.plaza.trouble.SignedOut", null, null));
    }

    @Test
    void aLostRequestIsUnknownAndNeverThere() {
        weather("{\"lost\":100}");
        var answer = answer("Sí");

        assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Unknown.class);

        weather("{\"lost\":0}");
        assertThat(plaza.seek(channel, answer)).isInstanceOf(Sought.Absent.class);
        assertThat(journal.accepted(channel.id(), answer.key())).isZero();
    }

    @Test
    void aSilentRequestIsUnknownAndThere() {
        weather("{\"silent\":100}");
        var answer = answer("Sí");

        assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Unknown.class);

        weather("{\"silent\":0}");
        assertThat(plaza.seek(channel, answer)).isInstanceOf(Sought.Present.class);
        assertThat(journal.accepted(channel.id(), answer.key())).isOne();
    }

    @Test
    void whateverALiarSaysItIsUnknownAndThere() {
        weather("{\"lying\":100}");

        for (var which = 0; which < 40; which++) {
            var answer = answer("Sí, " + which);
            assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Unknown.class);
            assertThat(journal.accepted(channel.id(), answer.key())).isOne();
        }
        assertThat(journal.after(channel.id(), 0, 100))
                .extracting(Journal.JournalLine::told)
                .contains("500", "429", "403", "200");
    }

    @Test
    void whatIsRejectedIsNotLiedAbout() {
        weather("{\"lying\":100}");
        square.delete(channel.id(), customers.named("Darío Mora"), question.id());

        assertThat(plaza.send(channel, answer("Sí"))).isInstanceOf(Delivery.Rejected.class);
    }

    @Test
    void aLateRequestArrivesAfterItsCallerGaveUp() {
        weather("{\"late\":100}");
        var answer = answer("Sí");

        assertThat(plaza.send(channel, answer)).isInstanceOf(Delivery.Unknown.class);
        lateArrivals.round();
        assertThat(journal.accepted(channel.id(), answer.key())).isZero();

        timePasses();
        assertThat(lateArrivals.round()).isTrue();
        assertThat(lateArrivals.round()).isFalse();
        assertThat(journal.after(channel.id(), 0, 10))
                .extracting(Journal.JournalLine::what)
                .containsExactly(What.LATE, What.ACCEPTED);
    }

    @Test
    void aRequestThatCameAgainMeanwhileIsRecognisedWhenItArrivesLate() {
        weather("{\"late\":100}");
        var answer = answer("Sí");
        plaza.send(channel, answer);
        weather("{\"late\":0}");
        plaza.send(channel, answer);

        timePasses();
        lateArrivals.round();

        assertThat(journal.accepted(channel.id(), answer.key())).isOne();
        assertThat(said("Sí")).isOne();
    }

    @Test
    void withoutKeysTheSameRequestIsTakenTwice() {
        weather("{\"keys\":false}");
        var answer = answer("Sí");

        plaza.send(channel, answer);
        plaza.send(channel, answer);

        assertThat(plaza.promise(channel).idempotency()).isZero();
        assertThat(journal.accepted(channel.id(), answer.key())).isEqualTo(2);
    }

    @Test
    void whatIsToldTwiceAndOutOfOrderIsTheSame() {
        for (var which = 0; which < 30; which++) {
            square.say(channel.id(), customers.named("Lucía"), null, "Mensaje " + which);
        }
        var told = (Looked.Answered) plaza.look(channel, null);
        weather("{\"repeated\":60,\"shuffled\":100}");
        var stormy = (Looked.Answered) plaza.look(channel, null);

        assertThat(stormy.cursor()).isEqualTo(told.cursor());
        assertThat(stormy.heard()).hasSizeGreaterThan(told.heard().size());
        assertThat(stormy.heard().stream().map(Raw::version).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        told.heard().stream().map(Raw::version).toList())
                .isNotEqualTo(told.heard().stream().map(Raw::version).toList());
    }

    @Test
    void thereIsNoWeatherBeyondAHundred() {
        assertThatThrownBy(() -> weather("{\"lost\":60,\"late\":60}"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WeatherUnfit");
        assertThatThrownBy(() -> weather("{\"lost\":\"often\"}"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("WeatherUnfit");
    }

    private void weather(String weather) {
        channel =
                arranging.arrange(
                        Cast.sight(Cast.CARLA),
                        channel.number(),
                        JsonMapper.shared().readTree("{\"weather\":" + weather + "}"));
    }

    private Outgoing answer(String text) {
        return new Outgoing(
                UUID.randomUUID().toString(),
                Outgoing.Kind.COMMENT,
                PlazaAdapter.remoteId(question.id()),
                text,
                Instant.EPOCH);
    }

    private void timePasses() {
        db.update(UNDERWAY).set(UNDERWAY.ARRIVES_AT, Instant.EPOCH).execute();
    }

    private int said(String text) {
        return db.fetchCount(ENTRY, ENTRY.CHANNEL_ID.eq(channel.id().value()), ENTRY.TEXT.eq(text));
    }
}
