package org.tertulia.networks.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.hearing.Parrot.raw;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.networks.Channel;
import org.tertulia.networks.NetworkItem;
import org.tertulia.networks.Raw;
import org.tertulia.testing.Cast;
import org.tertulia.testing.TertuliaTest;
import org.tertulia.testing.TestDatabases;

@TertuliaTest
class NormalizingTest {

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired Stage stage;
    private Channel channel;

    @BeforeEach
    void start() {
        channel = stage.channel("parrot");
    }

    @Test
    void whatArrivedIsHandedOnInOrderAndOnce() {
        var raws = new ArrayList<Raw>();
        for (var i = 0; i < 1_234; i++) {
            raws.add(raw("m" + i, "text"));
        }
        stage.receive(channel, raws);

        stage.readAll();
        stage.readAll();

        assertThat(stage.ledger.ids()).isEqualTo(raws.stream().map(Raw::remoteId).toList());
        assertThat(stage.ledger.taken.getFirst().channel()).isEqualTo(channel);
        assertThat(stage.ledger.taken.getFirst().heardAt()).isEqualTo(Stage.NOW);
    }

    @Test
    void anAdapterThatBreaksSetsItsOwnPayloadAsideOnly() {
        stage.receive(
                channel,
                raw("1", "fine"),
                raw("2", "throw"),
                raw("3", "deep"),
                new Raw("4", "", bytes("no bar")),
                raw("5", "fine too"));

        stage.readAll();

        assertThat(stage.ledger.ids()).containsExactly("1", "5");
        assertThat(reasons())
                .containsExactly(
                        "2 networks.quarantine.Bug IllegalStateException",
                        "3 networks.quarantine.Bug StackOverflowError",
                        "4 networks.quarantine.NoBar null");
    }

    /** F19, the part that no adapter can be trusted with. */
    @Test
    void whatTheDatabaseCannotKeepIsSetAside() {
        stage.receive(
                channel,
                raw("nul", "a\0b"),
                new Raw("long", "", bytes("long|" + "x".repeat(100_001))),
                new Raw("id", "", bytes("i".repeat(2_001) + "|x")),
                new Raw("none", "", bytes(" |x")),
                raw("fits", "x".repeat(100_000)),
                raw("emoji", "\ud83d\ude00"));

        stage.readAll();

        assertThat(stage.ledger.ids()).containsExactly("fits", "emoji");
        assertThat(reasons())
                .containsExactly(
                        "nul networks.quarantine.NulCharacter text",
                        "long networks.quarantine.TextTooLong text",
                        "id networks.quarantine.IdTooLong 2001",
                        "none networks.quarantine.IdMissing null");
    }

    @Test
    void halfACharacterIsFound() {
        var half = new NetworkItem.Post(Parrot.content("1", "half \ud83d", null));
        var turned = new NetworkItem.Post(Parrot.content("1", "\ude00\ud83d", null));

        assertThat(Checks.fault(half)).isNotNull();
        assertThat(Checks.fault(turned)).isNotNull();
        assertThat(Checks.fault(new NetworkItem.Deletion("\ud83d", null))).isNotNull();
    }

    @Test
    void aTimeThatCannotBeTrueIsCorrected() {
        stage.receive(
                channel,
                raw("future", "at 9999-01-01T00:00:00Z"),
                raw("soon", "at 2026-11-24T20:00:00Z"),
                raw("epoch", "at 1970-01-01T00:00:00Z"),
                raw("fine", "at 2026-11-20T10:11:12.123456789Z"));

        stage.readAll();

        assertThat(stage.ledger.taken)
                .extracting(heard -> ((NetworkItem.Message) heard.item()).content().at())
                .containsExactly(
                        Stage.NOW,
                        Instant.parse("2026-11-24T20:00:00Z"),
                        null,
                        Instant.parse("2026-11-20T10:11:12.123456Z"));
    }

    @Test
    void anItemThatPoisonsTheRecordIsSetAsideAloneAndTheRoadGoesOn() {
        var raws = new ArrayList<Raw>();
        for (var i = 0; i < 700; i++) {
            raws.add(raw("m" + i, "text"));
        }
        stage.receive(channel, raws);
        stage.ledger.poison = heard -> heard.item().remoteId().equals("m333");

        stage.readAll();

        assertThat(stage.ledger.ids()).hasSize(699).doesNotContain("m333").doesNotHaveDuplicates();
        assertThat(reasons()).containsExactly("m333 networks.quarantine.Bug IllegalStateException");
    }

    @Test
    void aTroubleOfTheMomentQuarantinesNothing() {
        stage.receive(channel, raw("1", "x"));
        stage.ledger.poison = heard -> true;
        stage.ledger.reaction =
                new DataAccessException("gone", new SQLException("connection lost", "08006"));

        assertThatThrownBy(stage.normalizing::round).isInstanceOf(DataAccessException.class);
        stage.ledger.poison = heard -> false;
        stage.readAll();

        assertThat(stage.ledger.ids()).containsExactly("1");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void oneReadsAtATime() {
        stage.receive(channel, raw("1", "x"));

        var other =
                transactions.execute(
                        status -> {
                            Turn.READING.take(db);
                            return java.util.concurrent.CompletableFuture.supplyAsync(
                                            stage.normalizing::round)
                                    .join();
                        });

        assertThat(other).isFalse();
        assertThat(stage.normalizing.round()).isTrue();
    }

    @Test
    void bytesThatWereErasedBeforeTheyWereReadAreSkipped() throws SQLException {
        stage.receive(channel, raw("1", "x"), raw("2", "y"));
        var seq =
                db.select(INBOUND.SEQ)
                        .from(INBOUND)
                        .where(INBOUND.REMOTE_ID.eq("1"), of(channel))
                        .fetchSingle(INBOUND.SEQ);
        try (var owner = TestDatabases.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("select networks.erase_payloads(array[" + seq + "]::bigint[])");
        }

        stage.readAll();

        assertThat(stage.ledger.ids()).containsExactly("2");
    }

    private List<String> reasons() {
        return stage
                .quarantine
                .list(Cast.sight(Cast.CARLA), Integer.MAX_VALUE, 100, false)
                .reversed()
                .stream()
                .filter(entry -> entry.channel() == channel.number())
                .map(entry -> entry.remoteId() + " " + entry.reason() + " " + entry.detail())
                .toList();
    }

    private static org.jooq.Condition of(Channel channel) {
        return INBOUND.CHANNEL_ID.eq(channel.id().value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
