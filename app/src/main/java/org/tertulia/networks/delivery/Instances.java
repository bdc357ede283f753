package org.tertulia.networks.delivery;

import static org.jooq.impl.DSL.currentInstant;
import static org.tertulia.networks.db.Tables.INSTANCE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The data folders that the database knows. */
@Repository
class Instances {

    private final DSLContext db;

    Instances(DSLContext db) {
        this.db = db;
    }

    /** {@code pause} is null while this instance may send. */
    record Instance(UUID id, @Nullable Instant pausedAt, @Nullable String pause) {}

    @Nullable Instance find(UUID id) {
        return db.selectFrom(INSTANCE)
                .where(INSTANCE.ID.eq(id))
                .fetchOne(row -> new Instance(row.getId(), row.getPausedAt(), row.getPause()));
    }

    boolean any() {
        return db.fetchExists(INSTANCE);
    }

    /** The first to say so of those who do it at the same time; says whether it was. */
    boolean add(Instance instance) {
        return db.insertInto(INSTANCE)
                        .set(INSTANCE.ID, instance.id())
                        .set(INSTANCE.SINCE, now())
                        .set(INSTANCE.PAUSED_AT, instance.pausedAt())
                        .set(INSTANCE.PAUSE, instance.pause())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Pauses all that were not; says whether any was. */
    boolean pauseAll(String why, Instant at) {
        return db.update(INSTANCE)
                        .set(INSTANCE.PAUSED_AT, at)
                        .set(INSTANCE.PAUSE, why)
                        .where(INSTANCE.PAUSE.isNull())
                        .execute()
                > 0;
    }

    void resumeAll() {
        db.update(INSTANCE)
                .setNull(INSTANCE.PAUSED_AT)
                .setNull(INSTANCE.PAUSE)
                .where(INSTANCE.PAUSE.isNotNull())
                .execute();
    }

    Instant now() {
        return db.select(currentInstant()).fetchSingle().value1();
    }
}
