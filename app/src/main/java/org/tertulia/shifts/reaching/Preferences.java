package org.tertulia.shifts.reaching;

import static org.tertulia.shifts.reaching.db.Tables.PREFERENCE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.db.tables.records.PreferenceRecord;

/** How members want to be reached. */
@Repository
public class Preferences {

    private final DSLContext db;

    Preferences(DSLContext db) {
        this.db = db;
    }

    /** The reader's own. */
    public Preference own(Sight sight) {
        return of(sight.who().id());
    }

    /** For the program's own work. */
    Preference of(MemberId member) {
        return db.selectFrom(PREFERENCE)
                .where(PREFERENCE.MEMBER_ID.eq(member.value()))
                .fetchOptional(Preferences::preference)
                .orElse(Preference.USUAL);
    }

    void put(MemberId member, Preference preference) {
        var quiet = preference.quiet();
        var begins = quiet == null ? null : quiet.begins();
        var ends = quiet == null ? null : quiet.ends();
        db.insertInto(PREFERENCE)
                .set(PREFERENCE.MEMBER_ID, member.value())
                .set(PREFERENCE.BY_MAIL, preference.byMail())
                .set(PREFERENCE.QUIET_BEGINS, begins)
                .set(PREFERENCE.QUIET_ENDS, ends)
                .onConflict(PREFERENCE.MEMBER_ID)
                .doUpdate()
                .set(PREFERENCE.BY_MAIL, preference.byMail())
                .set(PREFERENCE.QUIET_BEGINS, begins)
                .set(PREFERENCE.QUIET_ENDS, ends)
                .execute();
    }

    private static Preference preference(PreferenceRecord row) {
        var begins = row.getQuietBegins();
        var ends = row.getQuietEnds();
        return new Preference(
                row.getByMail(),
                begins == null || ends == null ? null : new QuietHours(begins, ends));
    }
}
