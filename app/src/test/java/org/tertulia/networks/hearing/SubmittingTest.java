package org.tertulia.networks.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tertulia.networks.db.Tables.INBOUND;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Heard;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.db.Routines;
import org.tertulia.networks.hearing.Submitting.Way;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SubmittingTest {

    @Autowired DSLContext db;
    @Autowired Stage stage;
    private Channel channel;

    @BeforeEach
    void start() {
        channel = stage.channel("parrot");
    }

    @Test
    void everyRowIsCountedAndEveryFaultNamed() {
        var faults = new ArrayList<RowFault>();

        var tally = submit("1|uno\nno bar\n2|dos\n1|uno\n", Way.NEW, faults);

        assertThat(tally).isEqualTo(new Tally(4, 2, 1, 1));
        assertThat(faults).containsExactly(new RowFault(2, "networks.quarantine.NoBar", null));
        stage.readAll();
        assertThat(stage.ledger.ids()).containsExactlyInAnyOrder("1", "2");
        assertThat(arrived()).isEqualTo(3);
    }

    @Test
    void handedInAgainAllOfItIsDuplicates() {
        submit("1|uno\n2|dos\nno bar", Way.NEW, new ArrayList<>());

        assertThat(submit("1|uno\n2|dos\nno bar", Way.NEW, new ArrayList<>()))
                .isEqualTo(new Tally(3, 0, 3, 0));
        assertThat(submit("1|uno, edited", Way.NEW, new ArrayList<>()))
                .isEqualTo(new Tally(1, 1, 0, 0));
    }

    @Test
    void whatWasUnderstoodBeforeItWasStoredIsReadOnce() {
        submit("1|uno\n2|dos\n3|tres", Way.HISTORY, new ArrayList<>());
        submit("3|tres\n4|cuatro", Way.NEW, new ArrayList<>());
        stage.readAll();

        assertThat(stage.ledger.texts()).containsExactly("uno", "dos", "tres", "cuatro");
        assertThat(stage.ledger.taken)
                .extracting(heard -> heard.history())
                .containsExactly(true, true, true, false);
        assertThat(stage.ledger.taken).extracting(Heard::inbound).isEqualTo(numbers());
        assertThat(stage.parrot.readings).isEqualTo(5);
    }

    @Test
    void whatWasErasedMeanwhileIsNotHandedOn() {
        submit("1|uno\n2|dos", Way.NEW, new ArrayList<>());
        Routines.erasePayloads(db.configuration(), new Long[] {numbers().getFirst()});
        stage.readAll();

        assertThat(stage.ledger.texts()).containsExactly("dos");
    }

    private List<Long> numbers() {
        return db.select(INBOUND.SEQ)
                .from(INBOUND)
                .where(INBOUND.CHANNEL_ID.eq(channel.id().value()))
                .orderBy(INBOUND.SEQ)
                .fetch(INBOUND.SEQ);
    }

    @Test
    void aDryRunStoresNothing() {
        submit("1|uno", Way.NEW, new ArrayList<>());

        assertThat(submit("1|uno\n2|dos\nno bar", Way.DRY_RUN, new ArrayList<>()))
                .isEqualTo(new Tally(3, 1, 1, 1));
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void historyIsMarkedAsSuch() {
        submit("1|uno", Way.HISTORY, new ArrayList<>());
        stage.readAll();

        assertThat(stage.ledger.taken).allMatch(heard -> heard.history());
    }

    /** Two hundred thousand lines are never in memory together: batches are committed meanwhile. */
    @Test
    void aLongStreamIsCommittedBatchByBatch() {
        var lines = new Endless(200_000);
        var largest = new int[1];
        var committed = new ArrayList<Long>();

        var tally =
                stage.submitting.submit(
                        channel,
                        lines,
                        Format.NDJSON,
                        Way.HISTORY,
                        (soFar, faults) -> {
                            var before = committed.isEmpty() ? 0 : committed.getLast();
                            largest[0] = Math.max(largest[0], (int) (soFar.rows() - before));
                            committed.add(soFar.rows());
                        });

        assertThat(tally).isEqualTo(new Tally(200_000, 200_000, 0, 0));
        assertThat(largest[0]).isEqualTo(1_000);
        assertThat(arrived()).isEqualTo(200_000);
    }

    @Test
    void whatCameBeforeABrokenConnectionStays() {
        var broken =
                new Endless(2_500) {
                    @Override
                    void end() throws IOException {
                        throw new IOException("connection reset");
                    }
                };

        assertThatThrownBy(
                        () ->
                                stage.submitting.submit(
                                        channel,
                                        broken,
                                        Format.NDJSON,
                                        Way.NEW,
                                        (tally, faults) -> {}))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(arrived()).isEqualTo(2_000);
    }

    private Tally submit(String text, Way way, List<RowFault> faults) {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return stage.submitting.submit(
                channel, stream, Format.NDJSON, way, (soFar, found) -> faults.addAll(found));
    }

    private int arrived() {
        return db.fetchCount(INBOUND, INBOUND.CHANNEL_ID.eq(channel.id().value()));
    }

    /** Makes its lines while it is read. */
    private static class Endless extends InputStream {
        private final int most;
        private int made;
        private byte[] line = {};
        private int at;

        Endless(int most) {
            this.most = most;
        }

        void end() throws IOException {}

        @Override
        public int read() throws IOException {
            if (at == line.length) {
                if (made == most) {
                    end();
                    return -1;
                }
                line = ("id" + made++ + "|texto\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return line[at++];
        }
    }
}
