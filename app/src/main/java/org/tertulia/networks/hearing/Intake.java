package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Raw;
import org.tertulia.networks.Sha256;

/**
 * Stores what arrived, as bytes, before anybody tries to understand it. The same id in the same
 * version arrives once per channel, however often and from however many sides it is handed in.
 */
@Component
public class Intake {

    /** Rows of one statement: more gain nothing and hold up the other writers. */
    static final int BATCH = 1_000;

    private static final int LONGEST_ID = 2_000;
    private static final byte[] BETWEEN = {0};

    private static final Field<byte[]> KEY = field(name("raw", "key"), SQLDataType.BLOB);
    private static final Field<String> REMOTE_ID = field(name("raw", "remote_id"), String.class);
    private static final Field<byte[]> SHA256 = field(name("raw", "sha256"), SQLDataType.BLOB);
    private static final Field<byte[]> PAYLOAD = field(name("raw", "payload"), SQLDataType.BLOB);

    private final DSLContext dsl;
    private final Clock clock;
    private final Normalizing normalizing;

    Intake(DSLContext dsl, Clock clock, Normalizing normalizing) {
        this.dsl = dsl;
        this.clock = clock;
        this.normalizing = normalizing;
    }

    /**
     * Stores all of it or nothing, in the caller's transaction where there is one; a cursor moved
     * in that same transaction moves with it. {@code history} opens no conversation.
     */
    @Transactional
    public Receipt receive(ChannelId channel, List<Raw> raws, boolean history) {
        var receipt = new Receipt(0, 0);
        if (raws.isEmpty()) {
            return receipt;
        }
        var batches = Batch.of(raws);
        // Everybody locks in this order, the channel and then the turn: nobody waits in a circle.
        dsl.select(LOOK.CHANNEL_ID)
                .from(LOOK)
                .where(LOOK.CHANNEL_ID.eq(channel.value()))
                .forUpdate()
                .fetch();
        Turn.STORING.take(dsl);
        var now = clock.instant();
        for (var batch : batches) {
            receipt = receipt.plus(store(channel, batch, history, now));
        }
        if (receipt.accepted() > 0) {
            dsl.update(LOOK)
                    .set(LOOK.LAST_HEARD_AT, now)
                    .where(LOOK.CHANNEL_ID.eq(channel.value()))
                    .execute();
            AfterCommit.run(normalizing::wake);
        }
        return receipt;
    }

    /** What {@link #receive} would say; stores nothing. */
    Receipt weigh(ChannelId channel, List<Raw> raws) {
        var keys = raws.stream().map(raw -> HexFormat.of().formatHex(key(raw))).distinct().toList();
        var known =
                dsl.fetchCount(
                        INBOUND,
                        INBOUND.CHANNEL_ID
                                .eq(channel.value())
                                .and(
                                        INBOUND.KEY.in(
                                                keys.stream()
                                                        .map(HexFormat.of()::parseHex)
                                                        .toList())));
        var fresh = keys.size() - known;
        return new Receipt(fresh, raws.size() - fresh);
    }

    private Receipt store(ChannelId channel, Batch batch, boolean history, Instant now) {
        var accepted =
                dsl.insertInto(
                                INBOUND,
                                INBOUND.CHANNEL_ID,
                                INBOUND.KEY,
                                INBOUND.REMOTE_ID,
                                INBOUND.SHA256,
                                INBOUND.PAYLOAD,
                                INBOUND.HISTORY,
                                INBOUND.RECEIVED_AT)
                        .select(
                                select(
                                                val(channel.value()),
                                                KEY,
                                                REMOTE_ID,
                                                SHA256,
                                                PAYLOAD,
                                                val(history),
                                                val(now, INBOUND.RECEIVED_AT))
                                        .from(batch.table()))
                        .onConflict(INBOUND.CHANNEL_ID, INBOUND.KEY)
                        .doNothing()
                        .execute();
        return new Receipt(accepted, batch.size() - accepted);
    }

    /** The columns of up to {@link #BATCH} rows: one statement with four arrays. */
    private record Batch(byte[][] keys, String[] remoteIds, byte[][] hashes, byte[][] payloads) {

        /** Hashes are made here, before the turn is taken. */
        static List<Batch> of(List<Raw> raws) {
            var batches = new ArrayList<Batch>();
            for (var from = 0; from < raws.size(); from += BATCH) {
                batches.add(one(raws.subList(from, Math.min(raws.size(), from + BATCH))));
            }
            return batches;
        }

        private static Batch one(List<Raw> raws) {
            var size = raws.size();
            var batch =
                    new Batch(
                            new byte[size][], new String[size], new byte[size][], new byte[size][]);
            for (var i = 0; i < size; i++) {
                var raw = raws.get(i);
                batch.keys[i] = key(raw);
                batch.remoteIds[i] = storable(raw.remoteId());
                batch.hashes[i] = Sha256.of(raw.payload());
                batch.payloads[i] = raw.payload();
            }
            return batch;
        }

        int size() {
            return keys.length;
        }

        Table<?> table() {
            return DSL.table(
                    "unnest({0}, {1}, {2}, {3}) as raw(key, remote_id, sha256, payload)",
                    val(keys, SQLDataType.BLOB.array()),
                    val(remoteIds, SQLDataType.VARCHAR.array()),
                    val(hashes, SQLDataType.BLOB.array()),
                    val(payloads, SQLDataType.BLOB.array()));
        }
    }

    private static byte[] key(Raw raw) {
        return Sha256.of(
                raw.remoteId().getBytes(StandardCharsets.UTF_8),
                BETWEEN,
                raw.version().getBytes(StandardCharsets.UTF_8));
    }

    /** PostgreSQL keeps no NUL and no half characters; the key is made of the true id. */
    private static String storable(String remoteId) {
        var clean = remoteId.replace('\0', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
        return clean.length() <= LONGEST_ID ? clean : clean.substring(0, LONGEST_ID);
    }
}
