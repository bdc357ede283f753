package org.tertulia.listening;

import static org.tertulia.listening.db.Tables.FILLING;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.NotFound;

/** How far watches have looked through what was heard before. */
@Repository
public class Fillings {

    private final DSLContext db;
    private final FillingLoop loop;
    private final Clock clock;

    Fillings(DSLContext db, FillingLoop loop, Clock clock) {
        this.db = db;
        this.loop = loop;
        this.clock = clock;
    }

    /** Lines read and matches found so far; {@code endedAt} is null while it goes on. */
    public record Progress(int read, int found, @Nullable Instant endedAt) {

        public boolean isOver() {
            return endedAt != null;
        }
    }

    /** Of a watch that the person was found to see. */
    public Progress of(Watch watch) {
        return Optional.ofNullable(
                        db.select(FILLING.READ, FILLING.FOUND, FILLING.ENDED_AT)
                                .from(FILLING)
                                .where(FILLING.WATCH_ID.eq(watch.id().value()))
                                .fetchOne(
                                        row ->
                                                new Progress(
                                                        row.value1(), row.value2(), row.value3())))
                .orElseThrow(() -> new NotFound("filling of watch:" + watch.number()));
    }

    /** From the newest line on, once this transaction is committed. */
    void begin(WatchId watch) {
        db.insertInto(FILLING)
                .set(FILLING.WATCH_ID, watch.value())
                .set(FILLING.STARTED_AT, clock.instant())
                .onConflict(FILLING.WATCH_ID)
                .doUpdate()
                .setNull(FILLING.BEFORE_SEQ)
                .set(FILLING.READ, 0)
                .set(FILLING.FOUND, 0)
                .set(FILLING.STARTED_AT, clock.instant())
                .setNull(FILLING.ENDED_AT)
                .execute();
        AfterCommit.run(loop::wake);
    }
}
