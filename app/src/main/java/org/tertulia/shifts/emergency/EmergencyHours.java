package org.tertulia.shifts.emergency;

import static org.jooq.impl.DSL.val;
import static org.tertulia.shifts.emergency.db.Tables.HOUR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.emergency.db.tables.records.HourRecord;

/** All emergency hours that ever were: colleagues know of each other's. */
@Repository
public class EmergencyHours {

    private final DSLContext db;

    /** Asked for with every page. */
    private final AtHand<MemberId, Optional<EmergencyHour>> atHand;

    EmergencyHours(DSLContext db, Hand hand) {
        this.db = db;
        this.atHand = hand.holding();
    }

    /** The newest first; {@code before} goes on after that one, 0 from the beginning. */
    public List<EmergencyHour> list(Sight sight, int before, int most) {
        var older = before == 0 ? HOUR.NUMBER.isNotNull() : HOUR.NUMBER.lt(before);
        return db.selectFrom(HOUR)
                .where(older)
                .orderBy(HOUR.NUMBER.desc())
                .limit(most)
                .fetch(EmergencyHours::hour);
    }

    /** The one that a member has at that moment. */
    public Optional<EmergencyHour> of(MemberId member, Instant now) {
        return db.selectFrom(HOUR)
                .where(HOUR.MEMBER_ID.eq(member.value()), HOUR.ENDS_AT.gt(now))
                .orderBy(HOUR.NUMBER.desc())
                .limit(1)
                .fetchOptional(EmergencyHours::hour);
    }

    /** The reader's own; as changed here at once, as changed elsewhere seconds later. */
    Optional<EmergencyHour> running(MemberId member, Instant now) {
        return atHand.get(member, each -> of(each, now)).filter(hour -> hour.runs(now));
    }

    /** Two who ask for the same member at once come one after the other. */
    void turn(MemberId member) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                val("shifts_emergency/" + member));
    }

    EmergencyHour add(MemberId member, String reason, Instant begins, Instant ends) {
        AfterCommit.run(() -> atHand.forget(member));
        return db.insertInto(HOUR)
                .set(HOUR.MEMBER_ID, member.value())
                .set(HOUR.REASON, reason)
                .set(HOUR.BEGINS_AT, begins)
                .set(HOUR.ENDS_AT, ends)
                .returning()
                .fetchSingle(EmergencyHours::hour);
    }

    Optional<EmergencyHour> find(int number) {
        return db.selectFrom(HOUR)
                .where(HOUR.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(EmergencyHours::hour);
    }

    void end(EmergencyHour hour, Instant at) {
        AfterCommit.run(() -> atHand.forget(hour.member()));
        db.update(HOUR).set(HOUR.ENDS_AT, at).where(HOUR.NUMBER.eq(hour.number())).execute();
    }

    private static EmergencyHour hour(HourRecord row) {
        return new EmergencyHour(
                row.getNumber(),
                new MemberId(row.getMemberId()),
                row.getReason(),
                row.getBeginsAt(),
                row.getEndsAt());
    }
}
