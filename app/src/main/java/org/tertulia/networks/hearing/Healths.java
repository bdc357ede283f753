package org.tertulia.networks.hearing;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.LOOK;
import static org.tertulia.networks.db.Tables.QUARANTINE;
import static org.tertulia.networks.db.Tables.READING_CURSOR;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** How the channels are. */
@Repository
public class Healths {

    private final DSLContext dsl;
    private final Channels channels;

    Healths(DSLContext dsl, Channels channels) {
        this.dsl = dsl;
        this.channels = channels;
    }

    public List<Health> all(Sight sight) {
        return of(channels.all(sight));
    }

    /** That of the channel of this number. */
    public Health find(Sight sight, int number) {
        return of(List.of(channels.find(sight, number))).getFirst();
    }

    private List<Health> of(List<Channel> some) {
        var ids = some.stream().map(channel -> channel.id().value()).toList();
        var backlog = backlog(ids);
        var quarantined = quarantined(ids);
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
