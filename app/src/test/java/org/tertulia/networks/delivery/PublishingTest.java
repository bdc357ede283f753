package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.audit.Reading;
import org.tertulia.kernel.Actor;
import org.tertulia.messages.Message;
import org.tertulia.messages.Saying;
import org.tertulia.messages.Saying.Said;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Outbound;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Promise;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class PublishingTest {

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Saying saying;
    @Autowired Outbox outbox;
    @Autowired Courier courier;
    @Autowired Dispatches dispatches;
    @Autowired Publishing publishing;
    @Autowired Reading record;
    @Autowired Whisperer network;

    private final ChannelId channel = ChannelId.next();

    @BeforeEach
    void connect() throws SQLException {
        asOwner("truncate networks.attempt, networks.outbound, networks.instance cascade");
        db.insertInto(CHANNEL)
                .set(CHANNEL.ID, channel.value())
                .set(CHANNEL.BRAND_ID, Cast.OLMO.value())
                .set(CHANNEL.NETWORK, Whisperer.NAME)
                .set(CHANNEL.NAME, "Whisperer")
                .set(CHANNEL.ROLE, "managed")
                .set(CHANNEL.STATE, "active")
                .set(CHANNEL.SETTINGS, JSONB.jsonb("{}"))
                .set(CHANNEL.CREATED_AT, Instant.EPOCH)
                .execute();
        network.accepted.clear();
        network.deliveries.clear();
        network.sights.clear();
        network.promise = new Promise(Duration.ZERO, true, 0);
    }

    @AfterEach
    void goOn() throws SQLException {
        asOwner("truncate networks.instance");
        publishing.look();
    }

    @Test
    void aNewDatabaseMayBeSentFrom() {
        assertThat(publishing.look()).isNull();
        assertThat(publishing.look()).isNull();
    }

    @Test
    void aDatabaseThatComesFromAnotherFolderSendsNothing() throws SQLException {
        var message = answer();
        copied();
        network.sights.add(new Sought.Undecided(null));

        courier.round();

        assertThat(network.accepted).isEmpty();
        assertThat(state(message)).isEqualTo("unknown");
        assertThat(publishing.pause()).isNotNull();
        assertThat(publishing.pause().why()).isEqualTo("copied");
        assertThat(record.page(null, null, "networks.PublishingPaused", null, 5).items())
                .isNotEmpty();
    }

    @Test
    void whatTheOriginalSentMeanwhileIsFoundAndNotSentAgain() throws SQLException {
        var message = answer();
        copied();
        network.sights.add(new Sought.Present("r1", null));

        courier.round();
        courier.round();

        assertThat(state(message)).isEqualTo("confirmed");
        publishing.resume(Cast.OLGA.actor());
        courier.round();
        assertThat(network.accepted).isEmpty();
    }

    @Test
    void whatWasArmedInTheBackupIsOnlySought() throws SQLException {
        var message = answer();
        dispatches.claim(1, List.of(), false);
        copied();
        asOwner("update networks.outbound set next_at = now(), leased_until = now()");
        network.sights.add(new Sought.Present("r1", null));

        courier.round();

        assertThat(state(message)).isEqualTo("confirmed");
        assertThat(network.accepted).isEmpty();
    }

    @Test
    void absenceIsProvedAnewOnceAnOwnerSaysGo() throws SQLException {
        var message = answer();
        copied();
        absentTwice();
        assertThat(state(message)).isEqualTo("queued");
        courier.round();
        assertThat(network.accepted).as("still paused").isEmpty();

        publishing.resume(Cast.OLGA.actor());
        assertThat(state(message)).isEqualTo("unknown");
        absentTwice();
        network.deliveries.add(new Delivery.Delivered("r2", null));
        courier.round();

        assertThat(network.accepted).hasSize(1);
        assertThat(state(message)).isEqualTo("confirmed");
        assertThat(record.page(null, null, "networks.PublishingResumed", null, 5).items())
                .first()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("member:" + Cast.OLGA.id()));
    }

    @Test
    void whereNothingCanBeSoughtAPersonDecides() throws SQLException {
        network.promise = new Promise(Duration.ZERO, false, 0);
        var message = answer();
        copied();
        network.sights.add(new Sought.Undecided(null));

        courier.round();
        courier.round();

        assertThat(state(message)).isEqualTo("needs-person");
        assertThat(network.accepted).isEmpty();
    }

    @Test
    void whatIsAnsweredInTheMeantimeWaitsAndGoesOut() throws SQLException {
        copied();
        courier.round();
        var message = answer();
        courier.round();
        assertThat(state(message)).isEqualTo("queued");

        publishing.resume(Cast.OLGA.actor());
        network.deliveries.add(new Delivery.Delivered("r3", null));
        courier.round();

        assertThat(state(message)).isEqualTo("confirmed");
    }

    private void absentTwice() throws SQLException {
        for (var time = 0; time < 2; time++) {
            network.sights.add(new Sought.Absent());
            asOwner("update networks.outbound set next_at = now()");
            courier.round();
        }
    }

    /** As after a restore: the database knows a folder, and it is not this one. */
    private static void copied() throws SQLException {
        asOwner("delete from networks.instance");
        asOwner("insert into networks.instance (id, since) values (gen_random_uuid(), now())");
    }

    private UUID answer() {
        return transaction.execute(
                status -> {
                    var ana = (Actor.Member) Cast.ANA.actor();
                    var kind = Message.Kind.COMMENT;
                    var message =
                            saying.say(new Said(channel, Cast.OLMO, kind, null, ana, "Hola"))
                                    .value();
                    outbox.queue(
                            new Outbound(
                                    channel,
                                    message,
                                    UUID.randomUUID(),
                                    UUID.randomUUID(),
                                    Outgoing.Kind.COMMENT,
                                    "q1",
                                    "Hola"));
                    return message;
                });
    }

    private String state(UUID message) {
        return db.select(OUTBOUND.STATE)
                .from(OUTBOUND)
                .where(OUTBOUND.MESSAGE_ID.eq(message))
                .fetchSingle()
                .value1();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
