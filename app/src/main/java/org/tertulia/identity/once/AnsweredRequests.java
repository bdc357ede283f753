package org.tertulia.identity.once;

import static org.tertulia.identity.db.Tables.ANSWERED_REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.identity.db.tables.records.AnsweredRequestRecord;
import org.tertulia.kernel.MemberId;

/** The answers kept by key; each call is a transaction of its own. */
@Repository
class AnsweredRequests {

    static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext db;
    private final Clock clock;

    AnsweredRequests(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of many at once with one key, exactly one is the first. */
    Beginning begin(MemberId who, byte[] key, byte[] request) {
        var now = clock.instant();
        db.deleteFrom(ANSWERED_REQUEST)
                .where(ANSWERED_REQUEST.BEGUN_AT.lt(now.minus(KEPT)))
                .execute();
        var added =
                db.insertInto(ANSWERED_REQUEST)
                        .set(ANSWERED_REQUEST.MEMBER_ID, who.value())
                        .set(ANSWERED_REQUEST.KEY, key)
                        .set(ANSWERED_REQUEST.REQUEST, request)
                        .set(ANSWERED_REQUEST.BEGUN_AT, now)
                        .onConflictDoNothing()
                        .execute();
        return added == 1 ? new Beginning.First() : known(who, key, request);
    }

    Beginning known(MemberId who, byte[] key, byte[] request) {
        return db.fetchOptional(ANSWERED_REQUEST, at(who, key))
                .map(row -> known(row, request))
                .orElseGet(Beginning.Pending::new);
    }

    void keep(MemberId who, byte[] key, Answer answer) {
        db.update(ANSWERED_REQUEST)
                .set(ANSWERED_REQUEST.ANSWERED_AT, clock.instant())
                .set(ANSWERED_REQUEST.STATUS, answer.status())
                .set(ANSWERED_REQUEST.TYPE, answer.type())
                .set(ANSWERED_REQUEST.LOCATION, answer.location())
                .set(ANSWERED_REQUEST.BODY, answer.body())
                .where(at(who, key))
                .execute();
    }

    /** The request was turned away before anything was done. */
    void forget(MemberId who, byte[] key) {
        db.deleteFrom(ANSWERED_REQUEST)
                .where(at(who, key))
                .and(ANSWERED_REQUEST.ANSWERED_AT.isNull())
                .execute();
    }

    private static Condition at(MemberId who, byte[] key) {
        return ANSWERED_REQUEST.MEMBER_ID.eq(who.value()).and(ANSWERED_REQUEST.KEY.eq(key));
    }

    private static Beginning known(AnsweredRequestRecord row, byte[] request) {
        if (!Arrays.equals(row.getRequest(), request)) {
            return new Beginning.Mismatch();
        }
        return row.getAnsweredAt() == null
                ? new Beginning.Pending()
                : new Beginning.Answered(
                        new Answer(
                                Objects.requireNonNull(row.getStatus()),
                                row.getType(),
                                row.getLocation(),
                                Objects.requireNonNull(row.getBody())));
    }
}
