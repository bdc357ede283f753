package org.tertulia.inbox.satisfaction;

import static org.tertulia.inbox.satisfaction.db.Tables.ASKING;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.satisfaction.db.tables.records.AskingRecord;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** Where we ask. */
@Repository
public class Askings {

    private final DSLContext db;

    Askings(DSLContext db) {
        this.db = db;
    }

    /** A brand's; nowhere as long as nobody set anything. */
    public Asking of(Sight sight, BrandId brand) {
        var rows =
                db.selectFrom(ASKING)
                        .where(ASKING.BRAND_ID.eq(brand.value()))
                        .and(ASKING.BRAND_ID.in(sight.brandIds()))
                        .fetch();
        if (rows.isEmpty()) {
            return Asking.NOWHERE;
        }
        var channels = new HashSet<ChannelId>();
        rows.forEach(row -> channels.add(new ChannelId(row.getChannelId())));
        return new Asking(channels, rows.getFirst().getDays(), rows.getFirst().getSends());
    }

    /** For how many days a link of this channel is good; empty where nobody is asked. */
    OptionalInt days(ChannelId channel) {
        return db.select(ASKING.DAYS)
                .from(ASKING)
                .where(ASKING.CHANNEL_ID.eq(channel.value()))
                .fetchOptional(ASKING.DAYS)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Whether the program sends the links of this channel by itself. */
    boolean sends(ChannelId channel) {
        return db.fetchExists(ASKING, ASKING.CHANNEL_ID.eq(channel.value()), ASKING.SENDS.isTrue());
    }

    /** In place of what was set before. */
    void set(
            BrandId brand,
            Collection<Channel> channels,
            int days,
            boolean sends,
            MemberId by,
            Instant at) {
        db.deleteFrom(ASKING).where(ASKING.BRAND_ID.eq(brand.value())).execute();
        db.batchInsert(
                        channels.stream()
                                .map(
                                        channel ->
                                                new AskingRecord(
                                                        channel.id().value(),
                                                        brand.value(),
                                                        days,
                                                        at,
                                                        by.value(),
                                                        sends))
                                .toList())
                .execute();
    }
}
