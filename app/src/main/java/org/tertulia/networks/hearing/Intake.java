package org.tertulia.networks.hearing;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.FreshPlans;
import org.tertulia.kernel.Room;
import org.tertulia.kernel.Rows;
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

    private final DSLContext dsl;
    private final Clock clock;
    private final Normalizing normalizing;
    private final Room room;

    Intake(DSLContext dsl, Clock clock, Normalizing normalizing, Room room) {
        this.dsl = dsl;
        this.clock = clock;
        this.normalizing = normalizing;
        this.room = room;
    }

    /**
     * Stores all of it or nothing, in the caller's transaction where there is one; a cursor moved
     * in that same transaction moves with it. {@code history} opens no conversation.
     *
     * @throws org.tertulia.kernel.NoRoom when the disk is nearly full
     */
    @Transactional
    public Receipt receive(ChannelId channel, List<Raw> raws, boolean history) {
        if (raws.isEmpty()) {
            return new Receipt(0, 0);
        }
        room.orRefuse();
        // Keys are made here, before the turn is taken.
        var batches = batches(raws);
        // Everybody locks in this order, the channel and then the turn: nobody waits in a circle.
        dsl.select(LOOK.CHANNEL_ID)
                .from(LOOK)
                .where(LOOK.CHANNEL_ID.eq(channel.value()))
                .forUpdate()
                .fetch();
        FreshPlans.in(dsl);
        Turn.STORING.take(dsl);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var accepted = 0;
        for (var batch : batches) {
            accepted += store(channel, batch, history, now);
        }
        if (accepted > 0) {
            dsl.update(LOOK)
                    .set(LOOK.LAST_HEARD_AT, now)
                    .where(LOOK.CHANNEL_ID.eq(channel.value()))
                    .execute();
            AfterCommit.run(normalizing::wake);
        }
        return new Receipt(accepted, raws.size() - accepted);
    }

    /** Whether the first form of this message arrived. */
    public boolean knows(ChannelId channel, String remoteId) {
        return dsl.fetchExists(
                INBOUND,
                INBOUND.CHANNEL_ID
                        .eq(channel.value())
                        .and(INBOUND.KEY.eq(key(new Raw(remoteId, "", new byte[0])))));
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

    /**
     * Only the holder of the turn adds rows: what is not there now will not be there at the end.
     */
    private int store(ChannelId channel, Map<ByteBuffer, Raw> batch, boolean history, Instant now) {
        var known = known(channel, batch.keySet());
        var fresh = new ArrayList<Raw>();
        var rows =
                new Rows(
                        INBOUND,
                        INBOUND.CHANNEL_ID,
                        INBOUND.KEY,
                        INBOUND.REMOTE_ID,
                        INBOUND.SHA256,
                        INBOUND.PAYLOAD,
                        INBOUND.HISTORY,
                        INBOUND.RECEIVED_AT);
        batch.forEach(
                (key, raw) -> {
                    if (!known.contains(key)) {
                        fresh.add(raw);
                        rows.row()
                                .add(channel.value())
                                .add(key.array())
                                .add(storable(raw.remoteId()))
                                .add(Sha256.of(raw.payload()))
                                .add(raw.payload())
                                .add(history)
                                .add(now);
                    }
                });
        dsl.connection(rows::into);
        if (!fresh.isEmpty() && fresh.stream().allMatch(raw -> raw.reading() != null)) {
            expect(channel, fresh, history, now);
        }
        return fresh.size();
    }

    /** While the turn lasts nobody else's number comes between. */
    private void expect(ChannelId channel, List<Raw> fresh, boolean history, Instant now) {
        var last =
                requireNonNull(dsl.select(max(INBOUND.SEQ)).from(INBOUND).fetchSingle().value1());
        var seq = last - fresh.size();
        var weight = 0L;
        var stored = new ArrayList<Unread>(fresh.size());
        for (var raw : fresh) {
            stored.add(new Unread(++seq, channel, null, history, now, raw.reading()));
            weight += raw.payload().length;
        }
        var heavy = weight;
        AfterCommit.run(() -> normalizing.expect(stored, heavy));
    }

    private Set<ByteBuffer> known(ChannelId channel, Collection<ByteBuffer> keys) {
        return dsl.select(INBOUND.KEY)
                .from(INBOUND)
                .where(INBOUND.CHANNEL_ID.eq(channel.value()))
                .and(
                        INBOUND.KEY.eq(
                                any(keys.stream().map(ByteBuffer::array).toArray(byte[][]::new))))
                .fetchSet(row -> ByteBuffer.wrap(row.value1()));
    }

    /** What arrived under each key; in parts, the first of each key alone. */
    private static List<Map<ByteBuffer, Raw>> batches(List<Raw> raws) {
        var batches = new ArrayList<Map<ByteBuffer, Raw>>();
        for (var from = 0; from < raws.size(); from += BATCH) {
            var batch = new LinkedHashMap<ByteBuffer, Raw>();
            raws.subList(from, Math.min(raws.size(), from + BATCH))
                    .forEach(raw -> batch.putIfAbsent(ByteBuffer.wrap(key(raw)), raw));
            batches.add(batch);
        }
        return batches;
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
