package org.tertulia.shifts.reaching.push;

import static org.tertulia.shifts.reaching.db.Tables.PUSH;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.secrets.CannotOpen;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.shifts.reaching.db.tables.records.PushRecord;

/** What is on its way to browsers. */
@Repository
class Pushes {

    private static final String SAID = "push-said";

    private final DSLContext db;
    private final Secrets secrets;

    Pushes(DSLContext db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    void add(UUID browser, String said, boolean urgent, Instant at, Instant expiresAt) {
        var id = Uuid7.next();
        db.insertInto(PUSH)
                .set(PUSH.ID, id)
                .set(PUSH.BROWSER_ID, browser)
                .set(PUSH.SEALED, secrets.seal(id, SAID, said))
                .set(PUSH.URGENT, urgent)
                .set(PUSH.STATE, "waiting")
                .set(PUSH.WRITTEN_AT, at)
                .set(PUSH.EXPIRES_AT, expiresAt)
                .set(PUSH.NEXT_AT, at)
                .execute();
    }

    /** The one that waits longest: it counts as lost on its way once the lease is over. */
    Optional<Push> claim(Instant now, Duration lease) {
        return db.selectFrom(PUSH)
                .where(PUSH.STATE.eq("waiting"), PUSH.NEXT_AT.le(now))
                .orderBy(PUSH.NEXT_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> leased(row, now.plus(lease)));
    }

    private Push leased(PushRecord row, Instant until) {
        var attempts = row.getAttempts() + 1;
        db.update(PUSH)
                .set(PUSH.ATTEMPTS, attempts)
                .set(PUSH.NEXT_AT, until)
                .where(PUSH.ID.eq(row.getId()))
                .execute();
        return new Push(
                row.getId(), row.getBrowserId(), row.getUrgent(), attempts, row.getExpiresAt());
    }

    /**
     * What it says; empty where it is gone.
     *
     * @throws CannotOpen where the key file was lost
     */
    Optional<String> said(Push push) {
        return db.select(PUSH.SEALED)
                .from(PUSH)
                .where(PUSH.ID.eq(push.id()))
                .fetchOptional(PUSH.SEALED)
                .map(kept -> secrets.open(push.id(), SAID, kept).reveal());
    }

    /** As that attempt left it, unless another one went on meanwhile. */
    void settle(Push push, boolean sent, Instant at) {
        db.update(PUSH)
                .set(PUSH.STATE, sent ? "sent" : "failed")
                .setNull(PUSH.NEXT_AT)
                .set(PUSH.SETTLED_AT, at)
                .where(PUSH.ID.eq(push.id()), PUSH.ATTEMPTS.eq(push.attempts()))
                .and(PUSH.STATE.eq("waiting"))
                .execute();
    }

    void again(Push push, Instant next) {
        db.update(PUSH)
                .set(PUSH.NEXT_AT, next)
                .where(PUSH.ID.eq(push.id()), PUSH.ATTEMPTS.eq(push.attempts()))
                .and(PUSH.STATE.eq("waiting"))
                .execute();
    }

    void forget(Instant settledBefore) {
        db.deleteFrom(PUSH)
                .where(PUSH.STATE.ne("waiting"), PUSH.SETTLED_AT.lt(settledBefore))
                .execute();
    }
}
