package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.CONFIRMATION;
import static org.tertulia.messages.db.Tables.FACT;
import static org.tertulia.messages.db.Tables.STREAM;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/**
 * What others said, in the order in which it was heard, by the lines of the stream: what arrives
 * late is new too. Imported history, and our own words heard back, are none of it; a message that
 * its author edited is new again.
 */
@Component
@Transactional(readOnly = true)
public class Arrivals {

    private final DSLContext db;

    Arrivals(DSLContext db) {
        this.db = db;
    }

    /** So many messages of a channel, and the last of them. */
    public record Arrived(int messages, MessageId last) {}

    /**
     * Of each channel, what lies behind its line and up to another; a channel that brought nothing
     * is left out. It reads the stream from the first of these lines on.
     */
    public Map<ChannelId, Arrived> between(Sight sight, Map<ChannelId, Long> after, long upTo) {
        if (after.isEmpty()) {
            return Map.of();
        }
        var last = DSL.max(STREAM.SEQ);
        var rows =
                db.select(STREAM.CHANNEL_ID, DSL.countDistinct(STREAM.MESSAGE_ID), last)
                        .from(STREAM)
                        .join(FACT)
                        .on(FACT.ID.eq(STREAM.MESSAGE_ID))
                        .where(heard(sight, upTo))
                        .and(STREAM.SEQ.gt(Collections.min(after.values())))
                        .and(DSL.or(after.entrySet().stream().map(Arrivals::behind).toList()))
                        .groupBy(STREAM.CHANNEL_ID)
                        .fetch();
        var messages = messages(rows.getValues(last));
        var arrived = new HashMap<ChannelId, Arrived>();
        rows.forEach(
                row -> {
                    var message = messages.get(row.value3());
                    if (message != null) {
                        arrived.put(
                                new ChannelId(row.value1()), new Arrived(row.value2(), message));
                    }
                });
        return arrived;
    }

    /** The messages of one channel behind a line and up to another, what was heard last first. */
    public List<MessageId> newest(Sight sight, ChannelId channel, long after, long upTo, int most) {
        var last = DSL.max(STREAM.SEQ);
        return db.select(STREAM.MESSAGE_ID, last)
                .from(STREAM)
                .join(FACT)
                .on(FACT.ID.eq(STREAM.MESSAGE_ID))
                .where(heard(sight, upTo))
                .and(STREAM.CHANNEL_ID.eq(channel.value()))
                .and(STREAM.SEQ.gt(after))
                .groupBy(STREAM.MESSAGE_ID)
                .orderBy(last.desc())
                .limit(most)
                .fetch(row -> new MessageId(row.value1()));
    }

    private static Condition heard(Sight sight, long upTo) {
        return STREAM.SEQ
                .le(upTo)
                .and(STREAM.DIRECTION.eq("in"))
                .and(STREAM.WHAT.in("original", "edit"))
                .and(STREAM.BRAND_ID.in(sight.brandIds()))
                .and(FACT.HISTORY.isFalse())
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(CONFIRMATION)
                                        .where(CONFIRMATION.CHANNEL_ID.eq(FACT.CHANNEL_ID))
                                        .and(CONFIRMATION.REMOTE_KEY.eq(FACT.REMOTE_KEY))));
    }

    private static Condition behind(Map.Entry<ChannelId, Long> channel) {
        return STREAM.CHANNEL_ID
                .eq(channel.getKey().value())
                .and(STREAM.SEQ.gt(channel.getValue()));
    }

    private Map<Long, MessageId> messages(Collection<Long> lines) {
        return db.select(STREAM.SEQ, STREAM.MESSAGE_ID)
                .from(STREAM)
                .where(STREAM.SEQ.in(lines))
                .fetchMap(row -> row.value1(), row -> new MessageId(row.value2()));
    }
}
