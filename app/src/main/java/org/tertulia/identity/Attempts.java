package org.tertulia.identity;

import static org.tertulia.identity.db.Tables.FAILURE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.identity.db.tables.records.FailureRecord;

/**
 * Counts failed attempts by what was tried and by who tries, and makes whoever guesses wait, twice
 * as long each time. An attempt counts as failed from its beginning, so that many at once gain
 * nothing, and in a transaction of its own, which a refusal does not undo.
 */
@Repository
class Attempts {

    /** After an hour in peace all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final DSLContext db;
    private final Clock clock;

    Attempts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How long to wait before an attempt; zero: go on, this one is counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Duration begin(List<AttemptLimit> limits) {
        var now = clock.instant();
        var counts = limits.stream().sorted(inOneOrder()).map(it -> count(it, now)).toList();
        var wait = counts.stream().map(it -> it.wait(now)).max(Duration::compareTo).orElseThrow();
        if (wait.isPositive()) {
            return wait;
        }
        counts.forEach(it -> store(it, now));
        return Duration.ZERO;
    }

    /** The attempt went well: the first is forgotten, of the others this attempt is taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(AttemptLimit forgotten, List<AttemptLimit> others) {
        db.deleteFrom(FAILURE).where(FAILURE.SUBJECT.eq(forgotten.subject())).execute();
        for (var other : others) {
            db.update(FAILURE)
                    .set(FAILURE.FAILURES, FAILURE.FAILURES.minus(1))
                    .where(FAILURE.SUBJECT.eq(other.subject()))
                    .and(FAILURE.FAILURES.gt(0))
                    .execute();
        }
    }

    /** Two attempts that lock the same rows do so in the same order. */
    private static Comparator<AttemptLimit> inOneOrder() {
        return (a, b) -> Arrays.compare(a.subject(), b.subject());
    }

    private Count count(AttemptLimit limit, Instant now) {
        db.deleteFrom(FAILURE)
                .where(FAILURE.SUBJECT.eq(limit.subject()))
                .and(FAILURE.LAST_AT.lt(now.minus(MEMORY)))
                .execute();
        // The update that changes nothing locks the row that is there.
        var row =
                db.insertInto(FAILURE)
                        .set(FAILURE.SUBJECT, limit.subject())
                        .set(FAILURE.FAILURES, 0)
                        .set(FAILURE.LAST_AT, now)
                        .onConflict(FAILURE.SUBJECT)
                        .doUpdate()
                        .set(FAILURE.FAILURES, FAILURE.FAILURES)
                        .returning()
                        .fetchSingle();
        return new Count(limit, row);
    }

    private void store(Count count, Instant now) {
        db.update(FAILURE)
                .set(FAILURE.FAILURES, count.row().getFailures() + 1)
                .set(FAILURE.LAST_AT, now)
                .where(FAILURE.SUBJECT.eq(count.limit().subject()))
                .execute();
    }

    private record Count(AttemptLimit limit, FailureRecord row) {

        Duration wait(Instant now) {
            var pause = limit.pause(row.getFailures());
            if (pause.isZero()) {
                return Duration.ZERO;
            }
            var due = row.getLastAt().plus(pause);
            return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
        }
    }
}
