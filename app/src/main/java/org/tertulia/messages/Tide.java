package org.tertulia.messages;

import static org.jooq.impl.DSL.count;
import static org.tertulia.messages.db.Tables.FACT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** How much is heard as the hours pass, by the network's time. */
@Component
@Transactional(readOnly = true)
public class Tide {

    private static final long HOUR = 3600;

    private final DSLContext db;

    Tide(DSLContext db) {
        this.db = db;
    }

    /** How many messages were heard on these channels in each hour since then, counted from it. */
    public List<Long> hours(Sight sight, Collection<ChannelId> channels, Instant begin, int hours) {
        var end = begin.plusSeconds(hours * HOUR);
        var counted = counted(sight, channels, begin, end);
        var all = new ArrayList<Long>();
        for (var i = 0; i < hours; i++) {
            all.add((long) counted.getOrDefault(i, 0));
        }
        return all;
    }

    private Map<Integer, Integer> counted(
            Sight sight, Collection<ChannelId> channels, Instant begin, Instant end) {
        var hour =
                DSL.field(
                        "floor((extract(epoch from {0}) - {1}) / 3600)::int",
                        Integer.class, FACT.AT, DSL.inline(begin.getEpochSecond()));
        return db.select(hour, count())
                .from(FACT)
                .where(FACT.CHANNEL_ID.in(channels.stream().map(ChannelId::value).toList()))
                .and(FACT.BRAND_ID.in(sight.brandIds()))
                .and(FACT.DIRECTION.eq("in"))
                .and(FACT.AT.ge(begin).and(FACT.AT.lt(end)))
                .groupBy(hour)
                .fetchMap(hour, count());
    }
}
