package org.tertulia.inbox.outreach;

import static org.tertulia.inbox.outreach.db.Tables.CHANNEL_CAP;

import java.time.ZoneId;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;

/** What holds on some channels instead of what holds on all. */
@Repository
public class ChannelLimits {

    private final DSLContext db;

    ChannelLimits(DSLContext db) {
        this.db = db;
    }

    /** Whoever sees a channel sees what holds there. */
    public Map<ChannelId, ChannelCaps> all() {
        return db.selectFrom(CHANNEL_CAP)
                .fetchMap(
                        row -> new ChannelId(row.getChannelId()),
                        row ->
                                new ChannelCaps(
                                        row.getChannelDay(),
                                        QuietList.hours(row.getQuietBegins(), row.getQuietEnds()),
                                        ZoneId.of(row.getZone())));
    }

    void put(ChannelId channel, ChannelCaps caps) {
        drop(channel);
        var quiet = caps.quiet();
        db.insertInto(CHANNEL_CAP)
                .set(CHANNEL_CAP.CHANNEL_ID, channel.value())
                .set(CHANNEL_CAP.CHANNEL_DAY, caps.channelDay())
                .set(CHANNEL_CAP.QUIET_BEGINS, quiet == null ? null : quiet.begins())
                .set(CHANNEL_CAP.QUIET_ENDS, quiet == null ? null : quiet.ends())
                .set(CHANNEL_CAP.ZONE, caps.zone().getId())
                .execute();
    }

    void drop(ChannelId channel) {
        db.deleteFrom(CHANNEL_CAP).where(CHANNEL_CAP.CHANNEL_ID.eq(channel.value())).execute();
    }
}
