package org.tertulia.networks.plaza;

import static org.tertulia.networks.plaza.db.Tables.CROWD;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.crowd.Wave;
import org.tertulia.networks.plaza.db.tables.records.CrowdRecord;

/** How far the stories of the squares have come. */
@Repository
class Presences {

    private final DSLContext dsl;

    Presences(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Presence> find(ChannelId square) {
        return dsl.selectFrom(CROWD)
                .where(CROWD.CHANNEL_ID.eq(square.value()))
                .fetchOptional(Presences::presence);
    }

    /** One whose time has come; nobody else takes it until the transaction ends. */
    Optional<Presence> take(Instant now) {
        return dsl.selectFrom(CROWD)
                .where(CROWD.NEXT_AT.le(now))
                .orderBy(CROWD.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(Presences::presence);
    }

    void keep(Presence presence) {
        dsl.update(CROWD)
                .set(CROWD.STEP, presence.step())
                .set(CROWD.NEXT_AT, presence.next())
                .where(CROWD.CHANNEL_ID.eq(presence.square().value()))
                .execute();
    }

    /** People come, or go where {@code next} is null; what was said so far stays said. */
    void come(ChannelId square, @Nullable Instant next) {
        dsl.insertInto(CROWD)
                .set(CROWD.CHANNEL_ID, square.value())
                .set(CROWD.NEXT_AT, next)
                .onConflict(CROWD.CHANNEL_ID)
                .doUpdate()
                .set(CROWD.NEXT_AT, next)
                .execute();
    }

    void stir(ChannelId square, Wave wave, Instant now) {
        dsl.update(CROWD)
                .set(CROWD.WAVE, wave.name().toLowerCase(Locale.ROOT))
                .set(CROWD.WAVE_FROM, CROWD.STEP)
                .set(CROWD.NEXT_AT, now)
                .where(CROWD.CHANNEL_ID.eq(square.value()))
                .execute();
    }

    private static Presence presence(CrowdRecord row) {
        return new Presence(
                new ChannelId(row.getChannelId()),
                row.getStep(),
                row.getNextAt(),
                row.getWave() == null ? null : Wave.valueOf(row.getWave().toUpperCase(Locale.ROOT)),
                row.getWaveFrom());
    }
}
