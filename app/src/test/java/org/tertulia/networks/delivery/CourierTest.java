package org.tertulia.networks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.db.Tables.ATTEMPT;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;
import static org.tertulia.networks.read.Tables.DELIVERY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Refused;
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
class CourierTest {

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Saying saying;
    @Autowired Outbox outbox;
    @Autowired Courier courier;
    @Autowired Dispatches dispatches;
    @Autowired Deciding deciding;
    @Autowired Whisperer network;

    private final ChannelId channel = ChannelId.next();
    private final UUID thread = UUID.randomUUID();
    private UUID message = UUID.randomUUID();

    @BeforeEach
    void connect() throws SQLException {
        asOwner("truncate networks.attempt, networks.outbound cascade");
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
        message = answers(thread);
    }

    private UUID answers(UUID in) {
        return Objects.requireNonNull(transaction.execute(_ -> answer(in)));
    }

    private UUID answer(UUID in) {
        var ana = (Actor.Member) Cast.ANA.actor();
        var kind = Message.Kind.COMMENT;
        var said = saying.say(new Said(channel, Cast.OLMO, kind, null, ana, "Hola, Darío")).value();
        outbox.queue(
                new Outbound(
                        channel,
                        said,
                        UUID.randomUUID(),
                        in,
                        Outgoing.Kind.COMMENT,
                        "q1",
                        "Hola, Darío"));
        return said;
    }

    @Test
    void whatIsQueuedIsSentOnceAndConfirmed() {
        network.deliveries.add(new Delivery.Delivered("r1", "/r1"));

        assertThat(courier.round()).isTrue();
        assertThat(courier.round()).isFalse();

        assertThat(state()).isEqualTo("confirmed");
        assertThat(network.accepted).hasSize(1);
    }

    @Test
    void nothingIsQueuedOutsideATransaction() {
        assertThatThrownBy(
                        () ->
                                outbox.queue(
                                        new Outbound(
                                                channel,
                                                UUID.randomUUID(),
                                                UUID.randomUUID(),
                                                UUID.randomUUID(),
                                                Outgoing.Kind.POST,
                                                null,
                                                "x")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void itIsWrittenDownBeforeItLeaves() {
        dispatches.claim(1, List.of(), false);

        assertThat(state()).isEqualTo("armed");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void whoeverFindsAnArmedRowOnlyLooks() throws SQLException {
        // The courier before died after arming: the request may have left.
        dispatches.claim(1, List.of(), false);
        leaseRunsOut();
        network.sights.add(new Sought.Present("r1", null));

        courier.round();

        assertThat(state()).isEqualTo("confirmed");
        assertThat(network.accepted).isEmpty();
    }

    @Test
    void aCourierThatSleptThroughItsLeaseMayNotWrite() throws SQLException {
        var sleeper = dispatches.claim(1, List.of(), false).getFirst();
        leaseRunsOut();
        network.sights.add(new Sought.Undecided(null));
        courier.round();

        assertThat(dispatches.settle(sleeper, Settlement.confirmed("late", null))).isFalse();
        assertThat(state()).isEqualTo("unknown");
    }

    @Test
    void anUnknownIsSentAgainOnlyAfterTwoProofsOfAbsence() throws SQLException {
        network.deliveries.add(new Delivery.Unknown("cut off"));
        courier.round();
        network.sights.add(new Sought.Absent());
        due();
        courier.round();
        assertThat(state()).isEqualTo("unknown");

        network.sights.add(new Sought.Absent());
        due();
        courier.round();
        assertThat(state()).isEqualTo("queued");
    }

    @Test
    void anAdapterThatFailsUnexpectedlyIsAnUnknown() {
        // The script is empty: the network throws.
        courier.round();

        assertThat(state()).isEqualTo("unknown");
    }

    @Test
    void aPersonSaysThatItIsThere() {
        needsPerson();

        deciding.present(message, "https://example.org/r1", Cast.ANA.actor());

        assertThat(state()).isEqualTo("confirmed");
    }

    @Test
    void aPersonSaysThatItIsNotThereAndItGoesAgain() {
        needsPerson();
        network.deliveries.add(new Delivery.Delivered("r2", null));

        deciding.absent(message, Cast.ANA.actor());
        courier.round();

        assertThat(state()).isEqualTo("confirmed");
    }

    @Test
    void aPersonLeavesItUnsaid() {
        needsPerson();

        deciding.giveUp(message, Cast.ANA.actor());

        assertThat(state()).isEqualTo("given-up");
    }

    @Test
    void whatIsSettledIsNotDecidedAgain() {
        network.deliveries.add(new Delivery.Delivered("r1", null));
        courier.round();

        assertThatThrownBy(() -> deciding.absent(message, Cast.ANA.actor()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void oneThreadGoesOutInTheOrderInWhichItWasWritten() {
        var second = answers(thread);
        var third = answers(thread);
        for (var id : List.of("r1", "r2", "r3")) {
            network.deliveries.add(new Delivery.Delivered(id, null));
        }

        while (courier.round()) {
            // Until nothing is due.
        }

        assertThat(network.accepted).containsExactly(key(message), key(second), key(third));
        assertThat(remoteIds()).containsExactly("r1", "r2", "r3");
    }

    @Test
    void theNextWaitsUntilTheOneBeforeIsConfirmed() {
        var second = answers(thread);

        assertThat(dispatches.claim(16, List.of(), false))
                .extracting(Dispatch::message)
                .containsExactly(message);
        assertThat(dispatches.claim(16, List.of(), false)).isEmpty();
        assertThat(waits(message)).isFalse();
        assertThat(waits(second)).isTrue();
    }

    @Test
    void otherThreadsWaitForNobody() {
        var elsewhere = answers(UUID.randomUUID());

        assertThat(dispatches.claim(16, List.of(), false))
                .extracting(Dispatch::message)
                .containsExactly(message, elsewhere);
    }

    @Test
    void whatIsUnknownHoldsBackWhatFollows() throws SQLException {
        var second = answers(thread);
        network.deliveries.add(new Delivery.Unknown("cut off"));
        courier.round();
        network.sights.add(new Sought.Undecided(null));
        due();
        courier.round();

        assertThat(state()).isEqualTo("unknown");
        assertThat(state(second)).isEqualTo("queued");
        assertThat(network.accepted).containsExactly(key(message));
    }

    @Test
    void whatIsSentAgainGoesBeforeWhatFollows() throws SQLException {
        var second = answers(thread);
        network.deliveries.add(new Delivery.Unreachable("networks.http.Refused", null));
        courier.round();
        // The first rests a while before it is sent again; the second is due all the time.
        assertThat(courier.round()).isFalse();

        network.deliveries.add(new Delivery.Delivered("r1", null));
        network.deliveries.add(new Delivery.Delivered("r2", null));
        due();
        courier.round();
        courier.round();
        assertThat(network.accepted).containsExactly(key(message), key(second));
    }

    @Test
    void aCourierThatDiedLeavesTheOrderIntact() throws SQLException {
        var second = answers(thread);
        dispatches.claim(16, List.of(), false);
        leaseRunsOut();
        network.sights.add(new Sought.Present("r1", null));
        courier.round();
        assertThat(state(second)).isEqualTo("queued");

        network.deliveries.add(new Delivery.Delivered("r2", null));
        courier.round();
        assertThat(remoteIds()).containsExactly("r1", "r2");
    }

    @Test
    void whatTheNetworkRefusesLetsTheNextPass() {
        var second = answers(thread);
        network.deliveries.add(new Delivery.Rejected("networks.delivery.CannotSpeak", null));
        network.deliveries.add(new Delivery.Delivered("r2", null));
        courier.round();
        courier.round();

        assertThat(state()).isEqualTo("rejected");
        assertThat(state(second)).isEqualTo("confirmed");
    }

    @Test
    void whatAPersonLeavesUnsaidLetsTheNextPass() {
        var second = answers(thread);
        needsPerson();
        assertThat(courier.round()).isFalse();
        assertThat(waits(second)).isTrue();

        network.deliveries.add(new Delivery.Delivered("r2", null));
        deciding.giveUp(message, Cast.ANA.actor());
        courier.round();
        assertThat(state(second)).isEqualTo("confirmed");
    }

    private void needsPerson() {
        network.promise = new Promise(Duration.ZERO, false, 0);
        network.deliveries.add(new Delivery.Unknown(null));
        courier.round();
        assertThat(state()).isEqualTo("needs-person");
    }

    private String state() {
        return state(message);
    }

    private String state(UUID of) {
        return db.fetchSingle(OUTBOUND, OUTBOUND.MESSAGE_ID.eq(of)).getState();
    }

    private String key(UUID of) {
        return db.fetchSingle(OUTBOUND, OUTBOUND.MESSAGE_ID.eq(of)).getIdempotencyKey().toString();
    }

    private boolean waits(UUID of) {
        return db.fetchSingle(DELIVERY, DELIVERY.MESSAGE_ID.eq(of)).getWaits();
    }

    private List<String> remoteIds() {
        return db.select(OUTBOUND.REMOTE_ID)
                .from(OUTBOUND)
                .orderBy(OUTBOUND.SEQ)
                .fetch(OUTBOUND.REMOTE_ID);
    }

    private int attempts() {
        return db.fetchCount(ATTEMPT);
    }

    private static void due() throws SQLException {
        asOwner("update networks.outbound set next_at = now() - interval '1 second'");
    }

    private static void leaseRunsOut() throws SQLException {
        due();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
