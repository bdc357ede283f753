package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.function;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.READING_CURSOR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Passing;
import org.tertulia.kernel.Room;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;

/**
 * Makes items of what arrived and hands them to the record, in order, in the transaction that marks
 * it as read. One poison item never stops the road: the batch around it is made smaller until it
 * stands alone, and then it is set aside.
 */
@Component
public class Normalizing extends Loop {

    private static final Logger log = LoggerFactory.getLogger(Normalizing.class);
    private static final int WIDEST = 2_000;
    private static final long HEAVIEST = 16L << 20;
    private static final Field<Integer> WEIGHT =
            coalesce(function("octet_length", SQLDataType.INTEGER, INBOUND.PAYLOAD), 0);

    private final DSLContext dsl;
    private final TransactionOperations transactions;
    private final Channels channels;
    private final Interpreting interpreting;
    private final Quarantine quarantine;
    private final Optional<ItemConsumer> consumer;
    private final Room room;
    private final JustStored justStored;
    private int width = WIDEST;

    /** The last row that was begun with. */
    private long begun;

    Normalizing(
            DSLContext dsl,
            TransactionOperations transactions,
            Channels channels,
            Interpreting interpreting,
            Quarantine quarantine,
            Optional<ItemConsumer> consumer,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.dsl = dsl;
        this.transactions = transactions;
        this.channels = channels;
        this.interpreting = interpreting;
        this.quarantine = quarantine;
        this.consumer = consumer;
        this.room = room;
        justStored = new JustStored(dsl);
    }

    /** What was stored and is understood already; call it after the commit. */
    void expect(List<Unread> stored, long weight) {
        justStored.add(stored, weight);
    }

    @Override
    public synchronized boolean round() {
        if (consumer.isEmpty() || room.none()) {
            return false;
        }
        try {
            var done = advance(consumer.get(), width);
            width = Math.min(WIDEST, width * 2);
            return done;
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            if (width > 1) {
                width /= 2;
            } else {
                setAside(e);
            }
            return true;
        }
    }

    private boolean advance(ItemConsumer record, int rows) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        status -> {
                            var unread = unread(rows);
                            if (unread.isEmpty()) {
                                return false;
                            }
                            begun = unread.getLast().seq();
                            read(record, unread);
                            move(unread.getLast().seq());
                            return true;
                        }));
    }

    private void read(ItemConsumer record, List<Unread> unread) {
        var known = channels(unread);
        var heard = new ArrayList<Heard>();
        var faults = new ArrayList<Quarantine.Fault>();
        for (var row : unread) {
            if (row.isEmpty()) {
                continue;
            }
            var channel = known.get(row.channel());
            if (channel == null) {
                throw new IllegalStateException("No channel of inbound " + row.seq());
            }
            var meaning = interpreting.of(channel, row);
            for (var item : meaning.items()) {
                heard.add(new Heard(channel, item, row.seq(), row.receivedAt(), row.history()));
            }
            if (meaning.fault() != null) {
                faults.add(new Quarantine.Fault(channel, row.seq(), meaning.fault()));
            }
        }
        quarantine.add(faults);
        if (!heard.isEmpty()) {
            record.take(heard);
        }
    }

    private void setAside(RuntimeException e) {
        transactions.executeWithoutResult(
                status -> {
                    for (var row : unread(1)) {
                        if (row.seq() != begun) {
                            // Another program went past it meanwhile.
                            return;
                        }
                        var channel = channels(List.of(row)).get(row.channel());
                        log.error(
                                "HEAR-05: Inbound {} is set aside: the record failed",
                                row.seq(),
                                e);
                        if (channel != null) {
                            var fault = Interpreting.bug(e);
                            quarantine.add(
                                    List.of(new Quarantine.Fault(channel, row.seq(), fault)));
                        }
                        move(row.seq());
                    }
                });
    }

    /** The next rows, as many as weigh no more than the heaviest batch; none when another reads. */
    private List<Unread> unread(int rows) {
        if (!Turn.READING.tryTake(dsl)) {
            return List.of();
        }
        var position =
                dsl.select(READING_CURSOR.POSITION).from(READING_CURSOR).fetchSingle().value1();
        var expected = justStored.after(position, rows);
        return expected.isEmpty() ? stored(position, rows) : expected;
    }

    private List<Unread> stored(long position, int rows) {
        var weights =
                dsl.select(INBOUND.SEQ, WEIGHT)
                        .from(INBOUND)
                        .where(INBOUND.SEQ.gt(position))
                        .orderBy(INBOUND.SEQ)
                        .limit(rows)
                        .fetch();
        var until = position;
        var weight = 0L;
        for (var row : weights) {
            weight += row.value2();
            if (weight > HEAVIEST && until > position) {
                break;
            }
            until = row.value1();
        }
        return dsl.select(
                        INBOUND.SEQ,
                        INBOUND.CHANNEL_ID,
                        INBOUND.PAYLOAD,
                        INBOUND.HISTORY,
                        INBOUND.RECEIVED_AT)
                .from(INBOUND)
                .where(INBOUND.SEQ.gt(position), INBOUND.SEQ.le(until))
                .orderBy(INBOUND.SEQ)
                .fetch(
                        row ->
                                new Unread(
                                        row.value1(),
                                        new ChannelId(row.value2()),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        null));
    }

    private Map<ChannelId, Channel> channels(List<Unread> unread) {
        var ids = new HashSet<ChannelId>();
        unread.forEach(row -> ids.add(row.channel()));
        return channels.known(ids);
    }

    private void move(long position) {
        dsl.update(READING_CURSOR).set(READING_CURSOR.POSITION, position).execute();
    }
}
