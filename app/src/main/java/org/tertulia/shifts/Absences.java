package org.tertulia.shifts;

import static org.tertulia.shifts.db.Tables.ABSENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.db.tables.records.AbsenceRecord;

/** Who is away when: as their names, every colleague may read it. */
@Repository
public class Absences {

    private final DSLContext db;

    Absences(DSLContext db) {
        this.db = db;
    }

    /** Those that touch these dates, the earliest first. */
    public List<Absence> between(Sight sight, LocalDate from, LocalDate until) {
        return fetch(ABSENCE.FROM_DATE.le(until).and(ABSENCE.UNTIL_DATE.ge(from)));
    }

    /** Those of a member that are not over on that date. */
    public List<Absence> of(Sight sight, MemberId member, LocalDate from) {
        return fetch(ABSENCE.MEMBER_ID.eq(member.value()).and(ABSENCE.UNTIL_DATE.ge(from)));
    }

    /**
     * @throws NotFound when there is none of this number
     */
    Absence find(Sight sight, int number) {
        return fetch(ABSENCE.NUMBER.eq(number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("absence:" + number));
    }

    Optional<Absence> of(MemberId member, LocalDate from, LocalDate until) {
        return fetch(
                        ABSENCE.MEMBER_ID
                                .eq(member.value())
                                .and(ABSENCE.FROM_DATE.le(until))
                                .and(ABSENCE.UNTIL_DATE.ge(from)))
                .stream()
                .findFirst();
    }

    Absence add(MemberId member, LocalDate from, LocalDate until, MemberId by, Instant at) {
        return db.insertInto(ABSENCE)
                .set(ABSENCE.MEMBER_ID, member.value())
                .set(ABSENCE.FROM_DATE, from)
                .set(ABSENCE.UNTIL_DATE, until)
                .set(ABSENCE.BY_MEMBER, by.value())
                .set(ABSENCE.AT, at)
                .returning()
                .fetchSingle(Absences::absence);
    }

    void remove(int number) {
        db.deleteFrom(ABSENCE).where(ABSENCE.NUMBER.eq(number)).execute();
    }

    private List<Absence> fetch(Condition condition) {
        return db.selectFrom(ABSENCE)
                .where(condition)
                .orderBy(ABSENCE.FROM_DATE, ABSENCE.NUMBER)
                .fetch(Absences::absence);
    }

    private static Absence absence(AbsenceRecord row) {
        return new Absence(
                row.getNumber(),
                new MemberId(row.getMemberId()),
                row.getFromDate(),
                row.getUntilDate());
    }
}
