package org.tertulia.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.BEA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.sight;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.inbox.routing.Conditions;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queueing;
import org.tertulia.inbox.routing.Rule;
import org.tertulia.inbox.routing.Rules;
import org.tertulia.inbox.routing.Ruling;
import org.tertulia.inbox.routing.Sharing;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Desk;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

/** Where a roster is kept, nobody is given what they do not attend. */
@TertuliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyRoutingTest {

    private static final Sight CARLAS = sight(CARLA);

    @Autowired Cast cast;
    @Autowired Shop shop;
    @Autowired Desk desk;
    @Autowired Conversations conversations;
    @Autowired Distributing distributing;
    @Autowired Queueing queueing;
    @Autowired Rules rules;
    @Autowired Ruling ruling;

    private Channel plaza;
    private Channel mail;
    private int made;

    @BeforeAll
    void moveIn() {
        cast.moveIn();
        plaza = shop.channel("La plaza");
        mail = shop.channel("El correo");
        asks(plaza);
    }

    @BeforeEach
    void start() throws SQLException {
        made++;
        rules.all(CARLAS).forEach(rule -> ruling.remove(CARLAS, rule.number()));
        asOwner("truncate inbox.conversation cascade");
        asOwner("delete from shifts.shift");
    }

    @Test
    void eachGetsWhatIsOnTheChannelThatTheyAttend() {
        shared(null, null);
        attends(ANA, 1, plaza);
        attends(BEA, 1, mail);
        var there = List.of(asks(plaza), asks(plaza), asks(plaza));
        var letter = asks(mail);

        distributing.share();

        assertThat(there).extracting(this::holder).containsOnly(ANA.id());
        assertThat(holder(letter)).isEqualTo(BEA.id());
    }

    @Test
    void whatNobodyAttendsWaitsInItsQueue() {
        shared(null, null);
        attends(ANA, -1, plaza);
        attends(BEA, 1, mail);
        var number = asks(plaza);

        distributing.share();
        assertThat(holder(number)).isNull();

        attends(BEA, 1, plaza);
        distributing.share();
        assertThat(holder(number)).isEqualTo(BEA.id());
    }

    @Test
    void whoIsNamedByARuleGetsItWhileTheyAttendItsChannel() {
        shared(null, ANA.id());
        attends(ANA, -1, plaza);
        attends(BEA, 1, mail);
        assertThat(holder(asks(plaza))).isNull();

        attends(ANA, 1, mail);
        assertThat(holder(asks(plaza))).isNull();

        assertThat(holder(asks(mail))).isEqualTo(ANA.id());
    }

    @Test
    void whoIsNamedByARuleGetsNoMoreThanIsEnough() {
        shared(1, ANA.id());
        attends(ANA, 1, plaza);

        assertThat(List.of(asks(plaza), asks(plaza)))
                .extracting(this::holder)
                .containsExactly(ANA.id(), null);
    }

    private void shared(@Nullable Integer most, @Nullable MemberId person) {
        var queue =
                queueing.add(
                        CARLAS,
                        new Queue(
                                QueueId.next(),
                                0,
                                OLMO,
                                "Reparto " + made,
                                null,
                                false,
                                Sharing.FEWEST,
                                most,
                                false,
                                0));
        ruling.add(
                CARLAS,
                new Rule(
                        Uuid7.next(),
                        0,
                        OLMO,
                        "Todo",
                        0,
                        Conditions.NONE,
                        queue.id(),
                        person,
                        null,
                        true,
                        0));
    }

    /** In the hour around now, or around an hour ago. */
    private void attends(SignedIn who, int until, Channel channel) {
        var end =
                LocalDateTime.now(Desk.MADRID)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plusMinutes(until * 30L);
        desk.attends(
                who,
                end.minusHours(1).toString(),
                end.toString(),
                new Cover.OfChannels(Set.of(channel.id()), Set.of(OLMO)));
    }

    private long asks(Channel channel) {
        var name = "Cliente " + Uuid7.next();
        shop.comments(
                channel,
                new Author(name, null, name, null),
                "¿Hola?",
                Instant.now().minus(Duration.ofHours(1)));
        return shop.latest();
    }

    private @Nullable MemberId holder(long number) {
        var hold = conversations.find(CARLAS, number).hold();
        return hold == null ? null : hold.holder();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
