package org.tertulia.shifts.reaching;

import static org.tertulia.shifts.reaching.db.Tables.SILENCED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;

/** From whom something was held back. */
@Repository
class Silenced {

    private final DSLContext db;

    Silenced(DSLContext db) {
        this.db = db;
    }

    /** Something was held back since then, by mail too. */
    record Held(MemberId member, Instant since, boolean mail) {}

    void hold(MemberId member, Instant at, boolean mail) {
        var insert =
                db.insertInto(SILENCED)
                        .set(SILENCED.MEMBER_ID, member.value())
                        .set(SILENCED.SINCE, at)
                        .set(SILENCED.MAIL, mail)
                        .onConflict(SILENCED.MEMBER_ID);
        if (mail) {
            insert.doUpdate().set(SILENCED.MAIL, true).execute();
        } else {
            insert.doNothing().execute();
        }
    }

    List<MemberId> members() {
        return db.select(SILENCED.MEMBER_ID)
                .from(SILENCED)
                .orderBy(SILENCED.SINCE)
                .fetch(row -> new MemberId(row.value1()));
    }

    /** What was held back, and is not any more; empty where another program was quicker. */
    Optional<Held> take(MemberId member) {
        return db.deleteFrom(SILENCED)
                .where(SILENCED.MEMBER_ID.eq(member.value()))
                .returning()
                .fetchOptional(
                        row ->
                                new Held(
                                        new MemberId(row.getMemberId()),
                                        row.getSince(),
                                        row.getMail()));
    }
}
