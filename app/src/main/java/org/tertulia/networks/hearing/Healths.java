package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.db.Tables.QUARANTINE;
import static org.tertulia.networks.db.Tables.READING_CURSOR;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** How the channels are. */
@Repository
public class Healths {

    /** The same as {@link Health#condition}, in the order in which they need somebody. */
    private static final Field<Integer> URGENCY =
            when(CHANNEL.STATE.eq("gone"), inline(0))
                    .when(CHANNEL.STATE.ne("active"), inline(3))
                    .when(LOOK.FAILURES.gt(0), inline(0))
                    .when(
                            LOOK.TROUBLE
                                    .isNotNull()
                                    .or(
                                            exists(
                                                    selectOne()
                                                            .from(QUARANTINE)
                                                            .where(
                                                                    QUARANTINE.CHANNEL_ID.eq(
                                                                            CHANNEL.ID),
                                                                    QUARANTINE.RESOLVED_AT
                                                                            .isNull())))
                                    .or(Gaps.openOf(CHANNEL.ID)),
                            inline(1))
                    .otherwise(inline(2));

    private final DSLContext dsl;
    private final Channels channels;
    private final Gaps gaps;

    Healths(DSLContext dsl, Channels channels, Gaps gaps) {
        this.dsl = dsl;
        this.channels = channels;
        this.gaps = gaps;
    }

    public List<Health> all(Sight sight) {
        return of(channels.all(sight));
    }

    /** Some of them, and where to go on; null at the end. */
    public record Page(List<Health> items, @Nullable Rank next) {}

    /** Those that need somebody first, or only the closed ones. */
    public Page page(Sight sight, boolean closed, Optional<Rank> after, int limit) {
        var found =
                dsl.select(CHANNEL.ID, URGENCY, CHANNEL.NUMBER)
                        .from(CHANNEL)
                        .join(LOOK)
                        .on(LOOK.CHANNEL_ID.eq(CHANNEL.ID))
                        .where(
                                seen(sight, closed),
                                after.map(
                                                rank ->
                                                        row(URGENCY, CHANNEL.NUMBER)
                                                                .gt(rank.urgency(), rank.number()))
                                        .orElse(noCondition()))
                        .orderBy(URGENCY, CHANNEL.NUMBER)
                        .limit(limit + 1)
                        .fetch();
        var ids = found.stream().limit(limit).map(row -> new ChannelId(row.value1())).toList();
        var known = channels.known(ids);
        var last = found.size() > limit ? found.get(limit - 1) : null;
        return new Page(
                of(ids.stream().map(known::get).filter(Objects::nonNull).toList()),
                last == null ? null : new Rank(last.value2(), last.value3()));
    }

    /** How many closed ones there are. */
    public int closed(Sight sight) {
        return dsl.fetchCount(CHANNEL, seen(sight, true));
    }

    private static Condition seen(Sight sight, boolean closed) {
        return CHANNEL.BRAND_ID
                .in(sight.brandIds())
                .and(closed ? CHANNEL.STATE.eq("closed") : CHANNEL.STATE.ne("closed"));
    }

    /** That of the channel of this number. */
    public Health find(Sight sight, int number) {
        return of(List.of(channels.find(sight, number))).getFirst();
    }

    private List<Health> of(List<Channel> some) {
        var ids = some.stream().map(channel -> channel.id().value()).toList();
        var backlog = backlog(ids);
        var quarantined = quarantined(ids);
        var missed = gaps.open(ids);
        var looks = dsl.selectFrom(LOOK).where(LOOK.CHANNEL_ID.in(ids)).fetchMap(LOOK.CHANNEL_ID);
        return some.stream()
                .map(
                        channel -> {
                            var id = channel.id().value();
                            var look = looks.get(id);
                            if (look == null) {
                                throw new IllegalStateException("No look of channel " + id);
                            }
                            return new Health(
                                    channel,
                                    look.getLastHeardAt(),
                                    look.getLastAt(),
                                    look.getNextAt(),
                                    backlog.getOrDefault(id, 0),
                                    look.getFailures(),
                                    quarantined.getOrDefault(id, 0),
                                    missed.getOrDefault(id, 0),
                                    look.getTrouble(),
                                    look.getTroubleDetail());
                        })
                .toList();
    }

    private Map<UUID, Integer> backlog(List<UUID> ids) {
        return dsl.select(INBOUND.CHANNEL_ID, count())
                .from(INBOUND)
                .where(
                        INBOUND.SEQ.gt(field(select(READING_CURSOR.POSITION).from(READING_CURSOR))),
                        INBOUND.CHANNEL_ID.in(ids))
                .groupBy(INBOUND.CHANNEL_ID)
                .fetchMap(INBOUND.CHANNEL_ID, count());
    }

    private Map<UUID, Integer> quarantined(List<UUID> ids) {
        return dsl.select(QUARANTINE.CHANNEL_ID, count())
                .from(QUARANTINE)
                .where(QUARANTINE.RESOLVED_AT.isNull(), QUARANTINE.CHANNEL_ID.in(ids))
                .groupBy(QUARANTINE.CHANNEL_ID)
                .fetchMap(QUARANTINE.CHANNEL_ID, count());
    }
}
