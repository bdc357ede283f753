package org.tertulia.networks.hearing;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Networks;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Submittable;
import org.tertulia.networks.Submittable.Format;

/**
 * Takes rows that a person or a program hands in, in batches that are committed one by one: however
 * long the file, memory holds one batch. What was taken before a failure stays taken; handing the
 * same in again counts it as duplicates.
 */
@Component
public class Submitting {

    private static final long HEAVIEST = 8L << 20;

    private final Networks networks;
    private final Intake intake;
    private final TransactionOperations transactions;

    Submitting(Networks networks, Intake intake, TransactionOperations transactions) {
        this.networks = networks;
        this.intake = intake;
        this.transactions = transactions;
    }

    /** How it is done. */
    public enum Way {
        /** Nothing is stored; duplicates of what is stored are counted. */
        DRY_RUN,
        /** What is said is new: it may open conversations. */
        NEW,
        /** What is said is past: it opens no conversation. */
        HISTORY
    }

    /** Hears of each batch and of each fault, after the commit. */
    public interface Progress {
        void moved(Tally soFar, List<RowFault> faults);
    }

    /** Whether the channel takes rows at all. */
    public Submittable open(Channel channel) {
        if (!(networks.of(channel) instanceof Submittable network)) {
            throw new Refused(new NetworksRefusal.TakesNoMessages());
        }
        if (channel.state() != ChannelState.ACTIVE) {
            throw new Refused(new NetworksRefusal.NotActive());
        }
        return network;
    }

    /** Reads to the end of the stream; everything counted is durable when it returns. */
    public Tally submit(
            Channel channel, InputStream stream, Format format, Way way, Progress progress) {
        var network = open(channel);
        var tally = Tally.NONE;
        var batch = new Batch();
        try (var rows = network.rows(channel, stream, format)) {
            while (rows.hasNext()) {
                batch.add(rows.next());
                if (batch.full()) {
                    tally = take(channel, batch, way, tally);
                    progress.moved(tally, List.copyOf(batch.faults));
                    batch = new Batch();
                }
            }
        }
        tally = take(channel, batch, way, tally);
        progress.moved(tally, List.copyOf(batch.faults));
        return tally;
    }

    private Tally take(Channel channel, Batch batch, Way way, Tally before) {
        if (way == Way.DRY_RUN) {
            return before.plus(
                    intake.weigh(channel.id(), batch.good), intake.weigh(channel.id(), batch.bad));
        }
        var taken =
                transactions.execute(
                        status ->
                                before.plus(
                                        intake.receive(
                                                channel.id(), batch.good, way == Way.HISTORY),
                                        intake.receive(
                                                channel.id(), batch.bad, way == Way.HISTORY)));
        return taken == null ? before : taken;
    }

    private static final class Batch {
        private final List<Raw> good = new ArrayList<>();
        private final List<Raw> bad = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();
        private long weight;

        void add(Submittable.Submitted row) {
            weight += row.raw().payload().length;
            if (row.reason() == null) {
                good.add(row.raw());
            } else {
                bad.add(row.raw());
                faults.add(new RowFault(row.row(), row.reason(), Detail.of(row.detail())));
            }
        }

        boolean full() {
            return good.size() + bad.size() >= Intake.BATCH || weight >= HEAVIEST;
        }
    }
}
