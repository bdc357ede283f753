package org.tertulia.inbox.handover;

import static org.tertulia.inbox.handover.db.Tables.HANDOVER;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.handover.db.tables.records.HandoverRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;

/** What was passed on; whoever answers may read what colleagues left for who comes next. */
@Repository
class Handovers {

    private final DSLContext db;

    Handovers(DSLContext db) {
        this.db = db;
    }

    /** Those with a note since then, the latest first. */
    List<Handover> noted(Sight sight, Instant since, int most) {
        return db.selectFrom(HANDOVER)
                .where(HANDOVER.NOTE.isNotNull(), HANDOVER.AT.ge(since))
                .orderBy(HANDOVER.AT.desc())
                .limit(most)
                .fetch(Handovers::handover);
    }

    void add(Handover handover, @Nullable Integer shift) {
        var to = handover.to();
        db.insertInto(HANDOVER)
                .set(HANDOVER.MEMBER_ID, handover.from().value())
                .set(HANDOVER.AT, handover.at())
                .set(HANDOVER.SHIFT_NUMBER, shift)
                .set(HANDOVER.HANDED, handover.handed())
                .set(HANDOVER.RETURNED, handover.returned())
                .set(HANDOVER.TO_MEMBER, to == null ? null : to.value())
                .set(HANDOVER.NOTE, handover.note())
                .execute();
    }

    /** The notes from before then go. */
    void forget(Instant before) {
        db.update(HANDOVER)
                .setNull(HANDOVER.NOTE)
                .where(HANDOVER.NOTE.isNotNull(), HANDOVER.AT.lt(before))
                .execute();
    }

    private static Handover handover(HandoverRecord row) {
        var to = row.getToMember();
        return new Handover(
                new MemberId(row.getMemberId()),
                row.getAt(),
                row.getHanded(),
                row.getReturned(),
                to == null ? null : new MemberId(to),
                row.getNote());
    }
}
