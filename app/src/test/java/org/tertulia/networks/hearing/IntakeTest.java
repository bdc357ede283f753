package org.tertulia.networks.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.hearing.Parrot.raw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Sha256;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class IntakeTest {

    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @Autowired Stage stage;
    private Channel channel;

    @BeforeEach
    void start() {
        channel = stage.channel("feed");
    }

    @Test
    void bytesAreKeptAsTheyCameWithTheirHash() {
        var bytes = "1|\0 and \ud83d half".getBytes(StandardCharsets.UTF_16LE);

        assertThat(stage.receive(channel, new Raw("1", "", bytes))).isEqualTo(new Receipt(1, 0));

        var row = db.selectFrom(INBOUND).where(of(channel)).fetchSingle();
        assertThat(row.getPayload()).isEqualTo(bytes);
        assertThat(row.getSha256()).isEqualTo(Sha256.of(bytes));
        assertThat(row.getReceivedAt()).isEqualTo(Stage.NOW);
    }

    @Test
    void theSameVersionArrivesOnceAndAnotherVersionAgain() {
        assertThat(stage.receive(channel, raw("1", "a", "first"), raw("1", "a", "first")))
                .isEqualTo(new Receipt(1, 1));
        assertThat(stage.receive(channel, raw("1", "a", "first"), raw("1", "b", "second")))
                .isEqualTo(new Receipt(1, 1));
        assertThat(db.fetchCount(INBOUND, of(channel))).isEqualTo(2);
    }

    @Test
    void idAndVersionAreNotConfusedByWhereOneEnds() {
        assertThat(stage.receive(channel, raw("ab", "c", "x"), raw("a", "bc", "x")))
                .isEqualTo(new Receipt(2, 0));
    }

    @Test
    void theSameIdOnTwoChannelsAreTwoMessages() {
        stage.receive(channel, raw("1", "x"));

        assertThat(stage.receive(stage.channel("other"), raw("1", "x")))
                .isEqualTo(new Receipt(1, 0));
    }

    @Test
    void anIdThatTheDatabaseCannotKeepStillArrivesOnce() {
        var awkward = "\0\ud800" + "x".repeat(5_000);

        assertThat(stage.receive(channel, raw(awkward, "1"))).isEqualTo(new Receipt(1, 0));
        assertThat(stage.receive(channel, raw(awkward, "1"))).isEqualTo(new Receipt(0, 1));
        assertThat(stage.receive(channel, raw(awkward + "y", "1"))).isEqualTo(new Receipt(1, 0));
    }

    @Test
    void thousandsArriveInOneTransaction() {
        var raws = new ArrayList<Raw>();
        for (var i = 0; i < 2_500; i++) {
            raws.add(raw("m" + i, "text " + i));
        }

        assertThat(stage.receive(channel, raws)).isEqualTo(new Receipt(2_500, 0));
        assertThat(stage.receive(channel, raws)).isEqualTo(new Receipt(0, 2_500));
    }

    /** F15: the same delivery a hundred times at once. */
    @Test
    void aHundredHandsAtOnceBringItOnce() throws Exception {
        var page = List.of(raw("1", "uno"), raw("2", "dos"), raw("3", "tres"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Callable<Receipt>>();
            for (var i = 0; i < 100; i++) {
                jobs.add(() -> stage.receive(channel, i(page)));
            }
            var accepted = 0;
            var duplicates = 0;
            for (var done : threads.invokeAll(jobs)) {
                accepted += done.get().accepted();
                duplicates += done.get().duplicates();
            }
            assertThat(accepted).isEqualTo(3);
            assertThat(duplicates).isEqualTo(297);
        }
        stage.readAll();
        assertThat(stage.ledger.ids()).containsExactlyInAnyOrder("1", "2", "3");
    }

    private static List<Raw> i(List<Raw> page) {
        var shuffled = new ArrayList<>(page);
        java.util.Collections.rotate(shuffled, (int) Thread.currentThread().threadId() % 3);
        return shuffled;
    }

    @Test
    void aReaderNeverPassesARowThatCommitsLate() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jobs = new ArrayList<Callable<Receipt>>();
            for (var i = 0; i < 60; i++) {
                var id = "late" + i;
                jobs.add(() -> stage.receive(channel, raw(id, "x"), raw(id + "b", "y")));
            }
            var reader =
                    threads.submit(
                            () -> {
                                while (stage.ledger.taken.size() < 120) {
                                    stage.normalizing.round();
                                }
                                return true;
                            });
            for (var done : threads.invokeAll(jobs)) {
                done.get();
            }
            assertThat(reader.get()).isTrue();
        }
        assertThat(stage.ledger.ids()).doesNotHaveDuplicates().hasSize(120);
    }

    @Test
    void whatIsUndoneNeitherArrivesNorCountsAsHeard() {
        transactions.executeWithoutResult(
                status -> {
                    stage.intake.receive(channel.id(), List.of(raw("1", "x")), false);
                    status.setRollbackOnly();
                });

        assertThat(db.fetchCount(INBOUND, of(channel))).isZero();
        var heard =
                db.select(LOOK.LAST_HEARD_AT)
                        .from(LOOK)
                        .where(LOOK.CHANNEL_ID.eq(channel.id().value()))
                        .fetchSingle(LOOK.LAST_HEARD_AT);
        assertThat(heard).isNull();
    }

    @Test
    void weighingSaysWhatWouldHappenAndStoresNothing() {
        stage.receive(channel, raw("1", "x"));

        assertThat(
                        stage.intake.weigh(
                                channel.id(), List.of(raw("1", "x"), raw("2", "y"), raw("2", "y"))))
                .isEqualTo(new Receipt(1, 2));
        assertThat(db.fetchCount(INBOUND, of(channel))).isEqualTo(1);
    }

    private static org.jooq.Condition of(Channel channel) {
        return INBOUND.CHANNEL_ID.eq(channel.id().value());
    }
}
