package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.OUTBOUND;

import java.time.Instant;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.organization.Sight;

/** What was said and has not come to its end, counted. */
@Repository
public class Unsettled {

    private static final Set<String> UNDER_WAY = Set.of("queued", "armed");

    private final DSLContext db;

    Unsettled(DSLContext db) {
        this.db = db;
    }

    /**
     * {@code underWay} is queued or being sent; {@code unconfirmed} left without proof and is being
     * looked for; {@code needsPerson} waits for somebody's decision.
     */
    public record Figures(
            int underWay, int unconfirmed, int needsPerson, @Nullable Instant oldest) {}

    /** On all channels: for whoever counts and sees nothing of what is said. */
    public Figures everywhere() {
        return figures(noCondition());
    }

    public Figures on(Sight sight) {
        return figures(CHANNEL.BRAND_ID.in(sight.brandIds()));
    }

    private Figures figures(Condition which) {
        var rows =
                db.select(OUTBOUND.STATE, count(), min(OUTBOUND.CREATED_AT))
                        .from(OUTBOUND)
                        .join(CHANNEL)
                        .on(CHANNEL.ID.eq(OUTBOUND.CHANNEL_ID))
                        .where(which)
                        .and(OUTBOUND.SETTLED_AT.isNull())
                        .groupBy(OUTBOUND.STATE)
                        .fetch();
        var counts = rows.intoMap(OUTBOUND.STATE, row -> row.value2());
        var oldest =
                rows.stream()
                        .filter(row -> UNDER_WAY.contains(row.value1()))
                        .map(row -> row.value3())
                        .min(Instant::compareTo)
                        .orElse(null);
        return new Figures(
                counts.getOrDefault("queued", 0) + counts.getOrDefault("armed", 0),
                counts.getOrDefault("unknown", 0),
                counts.getOrDefault("needs-person", 0),
                oldest);
    }
}
