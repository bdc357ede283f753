package org.tertulia.messages;

import static org.tertulia.messages.db.Tables.CURSOR;
import static org.tertulia.messages.db.Tables.PARKED;

import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.FreshPlans;

/**
 * Brings one follower forward. One that fails gets its lines one by one, until the bad one is
 * alone; after five tries that line is parked and the rest goes on. Several in a row are no bad
 * lines but a broken follower: then it waits.
 */
final class Following {

    static final int BATCH = 2_000;
    private static final int TRIES = 5;
    private static final int PARKED_IN_A_ROW = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final StreamFollower follower;
    private final MessageStream stream;
    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int limit = BATCH;
    private int failures;
    private int parkedInARow;

    Following(
            StreamFollower follower,
            MessageStream stream,
            DSLContext db,
            TransactionTemplate transaction,
            Clock clock) {
        this.follower = follower;
        this.stream = stream;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a round went. */
    enum Round {
        WORKED,
        /** Nothing new, or another instance is at it. */
        IDLE,
        FAILED
    }

    String name() {
        return follower.name();
    }

    /** How often it failed since it last moved. */
    int failures() {
        return failures;
    }

    /** One batch. */
    Round round() {
        try {
            begin();
            var worked = Boolean.TRUE.equals(transaction.execute(_ -> takeNext()));
            if (worked) {
                limit = Math.min(BATCH, limit * 2);
                failures = 0;
                parkedInARow = 0;
            }
            return worked ? Round.WORKED : Round.IDLE;
        } catch (RuntimeException e) {
            fail(e);
            return Round.FAILED;
        }
    }

    /** Committed at once: a cursor not yet committed would make other instances wait for it. */
    private void begin() {
        if (!db.fetchExists(CURSOR, CURSOR.CONSUMER.eq(name()))) {
            db.insertInto(CURSOR)
                    .set(CURSOR.CONSUMER, name())
                    .set(CURSOR.POSITION, 0L)
                    .set(CURSOR.MOVED_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private boolean takeNext() {
        var position = lockCursor();
        if (position == null) {
            return false;
        }
        FreshPlans.in(db);
        var batch = stream.read(position, limit);
        if (batch.isEmpty()) {
            return false;
        }
        follower.take(batch.entries(), batch.messages());
        move(batch.end());
        return true;
    }

    /** Null while another instance holds it. */
    private @Nullable Long lockCursor() {
        return db.select(CURSOR.POSITION)
                .from(CURSOR)
                .where(CURSOR.CONSUMER.eq(name()))
                .forUpdate()
                .skipLocked()
                .fetchOne(CURSOR.POSITION);
    }

    private void move(long position) {
        db.update(CURSOR)
                .set(CURSOR.POSITION, position)
                .set(CURSOR.MOVED_AT, clock.instant())
                .setNull(CURSOR.TROUBLE)
                .set(CURSOR.FAILURES, 0)
                .where(CURSOR.CONSUMER.eq(name()))
                .execute();
    }

    private void fail(RuntimeException e) {
        failures++;
        var code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error(
                "READ-01: {} could not take its next {} lines of the stream [{}]",
                name(),
                limit,
                code,
                e);
        var alone = limit == 1;
        limit = 1;
        try {
            transaction.executeWithoutResult(_ -> note(code, alone));
        } catch (RuntimeException again) {
            LOG.error("READ-02: The trouble of {} could not be noted [{}]", name(), code, again);
        }
    }

    private void note(String code, boolean alone) {
        var position = lockCursor();
        if (position == null) {
            return;
        }
        if (alone && failures >= TRIES && parkedInARow < PARKED_IN_A_ROW) {
            park(position, code);
            return;
        }
        db.update(CURSOR)
                .set(CURSOR.TROUBLE, code)
                .set(CURSOR.FAILURES, failures)
                .where(CURSOR.CONSUMER.eq(name()))
                .execute();
    }

    private void park(long position, String code) {
        var bad = stream.read(position, 1);
        if (bad.isEmpty()) {
            return;
        }
        db.insertInto(PARKED)
                .set(PARKED.CONSUMER, name())
                .set(PARKED.SEQ, bad.end())
                .set(PARKED.TROUBLE, code)
                .set(PARKED.AT, clock.instant())
                .execute();
        move(bad.end());
        failures = 0;
        parkedInARow++;
        LOG.error("READ-03: {} left line {} aside [{}]", name(), bad.end(), code);
    }
}
