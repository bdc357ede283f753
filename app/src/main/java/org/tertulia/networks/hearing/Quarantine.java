package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.function;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.QUARANTINE;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Reading;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/** What could not be read: kept with the reason, shown, read again by hand; never dropped. */
@Repository
public class Quarantine {

    private final DSLContext dsl;
    private final Clock clock;
    private final Live live;

    Quarantine(DSLContext dsl, Clock clock, Live live) {
        this.dsl = dsl;
        this.clock = clock;
        this.live = live;
    }

    record Fault(Channel channel, long seq, Reading.Unreadable what) {}

    void add(List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        var insert =
                dsl.insertInto(
                        QUARANTINE,
                        QUARANTINE.ID,
                        QUARANTINE.CHANNEL_ID,
                        QUARANTINE.INBOUND_SEQ,
                        QUARANTINE.REASON,
                        QUARANTINE.DETAIL,
                        QUARANTINE.AT);
        for (var fault : faults) {
            insert =
                    insert.values(
                            Uuid7.next(),
                            fault.channel().id().value(),
                            fault.seq(),
                            fault.what().reason(),
                            Detail.of(fault.what().detail()),
                            clock.instant());
        }
        insert.onConflict(QUARANTINE.INBOUND_SEQ).doNothing().execute();
    }

    /**
     * Newest first, those with a number below {@code before}.
     *
     * @param resolved also those that could be read after all
     */
    public List<Quarantined> list(Sight sight, int before, int limit, boolean resolved) {
        return select(
                sight,
                QUARANTINE.NUMBER.lt(before).and(resolved ? DSL.noCondition() : open()),
                limit);
    }

    /**
     * The entry of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Quarantined find(Sight sight, int number) {
        return select(sight, QUARANTINE.NUMBER.eq(number), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("quarantine:" + number));
    }

    /** How many wait. */
    public int open(Sight sight) {
        return dsl.fetchCount(
                dsl.selectOne()
                        .from(QUARANTINE)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(QUARANTINE.CHANNEL_ID))
                        .where(seen(sight), open()));
    }

    /** The bytes as they arrived; null once their author was erased. */
    public byte @Nullable [] bytes(Sight sight, int number) {
        return dsl.select(INBOUND.PAYLOAD)
                .from(QUARANTINE)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(QUARANTINE.CHANNEL_ID))
                .join(INBOUND)
                .on(INBOUND.SEQ.eq(QUARANTINE.INBOUND_SEQ))
                .where(seen(sight), QUARANTINE.NUMBER.eq(number))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("quarantine:" + number))
                .value1();
    }

    private List<Quarantined> select(Sight sight, Condition which, int limit) {
        return dsl.select(
                        QUARANTINE.NUMBER,
                        CHANNEL.NUMBER,
                        CHANNEL.NAME,
                        INBOUND.REMOTE_ID,
                        QUARANTINE.REASON,
                        QUARANTINE.DETAIL,
                        QUARANTINE.AT,
                        function("octet_length", SQLDataType.INTEGER, INBOUND.PAYLOAD),
                        QUARANTINE.RETRIES,
                        QUARANTINE.RETRIED_AT,
                        QUARANTINE.RESOLVED_AT)
                .from(QUARANTINE)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(QUARANTINE.CHANNEL_ID))
                .join(INBOUND)
                .on(INBOUND.SEQ.eq(QUARANTINE.INBOUND_SEQ))
                .where(seen(sight), which)
                .orderBy(QUARANTINE.NUMBER.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new Quarantined(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9(),
                                        row.value10(),
                                        row.value11()));
    }

    private static Condition open() {
        return QUARANTINE.RESOLVED_AT.isNull();
    }

    private static Condition seen(Sight sight) {
        return CHANNEL.BRAND_ID.in(sight.brandIds());
    }
}
