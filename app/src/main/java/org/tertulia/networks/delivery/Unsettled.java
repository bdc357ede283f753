package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.count;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.organization.Sight;

/** What was said and has not come to its end, counted. */
@Repository
public class Unsettled {

    private final DSLContext db;

    Unsettled(DSLContext db) {
        this.db = db;
    }

    /**
     * {@code underWay} is queued or being sent; {@code unconfirmed} left without proof and is being
     * looked for; {@code needsPerson} waits for somebody's decision.
     */
    public record Figures(int underWay, int unconfirmed, int needsPerson) {}

    public Figures on(Sight sight) {
        var counts =
                db.select(OUTBOUND.STATE, count())
                        .from(OUTBOUND)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(OUTBOUND.CHANNEL_ID))
                        .where(CHANNEL.BRAND_ID.in(sight.brandIds()))
                        .and(OUTBOUND.SETTLED_AT.isNull())
                        .groupBy(OUTBOUND.STATE)
                        .fetchMap(OUTBOUND.STATE, count());
        return new Figures(
                counts.getOrDefault("queued", 0) + counts.getOrDefault("armed", 0),
                counts.getOrDefault("unknown", 0),
                counts.getOrDefault("needs-person", 0));
    }
}
