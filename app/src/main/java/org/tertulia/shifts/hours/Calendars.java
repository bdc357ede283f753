package org.tertulia.shifts.hours;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.shifts.hours.db.Tables.CALENDAR;
import static org.tertulia.shifts.hours.db.Tables.EDITION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;

/** The company's calendars; every colleague may read them. */
@Repository
public class Calendars {

    private final DSLContext db;

    Calendars(DSLContext db) {
        this.db = db;
    }

    /** All of them by name. */
    public List<Calendar> all(Sight sight) {
        return inForce();
    }

    /**
     * The calendar of this number.
     *
     * @throws NotFound when there is none
     */
    public Calendar find(Sight sight, int number) {
        return fetch(CALENDAR.NUMBER.eq(number).and(CALENDAR.REMOVED_AT.isNull())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar:" + number));
    }

    /** All of them, for the program's own counting. */
    public List<Calendar> inForce() {
        return fetch(CALENDAR.REMOVED_AT.isNull());
    }

    /** The hours of an edition, whether it is in force or not. */
    public Hours hours(UUID edition) {
        return db.select(CALENDAR.asterisk(), EDITION.asterisk())
                .from(EDITION)
                .join(CALENDAR)
                .on(CALENDAR.ID.eq(EDITION.CALENDAR_ID))
                .where(EDITION.ID.eq(edition))
                .fetchOptional(Calendars::calendar)
                .map(Calendar::hours)
                .orElseThrow(() -> new NotFound("edition:" + edition));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Calendar hold(int number) {
        db.select(CALENDAR.ID).from(CALENDAR).where(CALENDAR.NUMBER.eq(number)).forUpdate().fetch();
        return fetch(CALENDAR.NUMBER.eq(number).and(CALENDAR.REMOVED_AT.isNull())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar:" + number));
    }

    boolean taken(String name, @Nullable CalendarId but) {
        return db.fetchExists(
                CALENDAR,
                CALENDAR.NAME
                        .equalIgnoreCase(name)
                        .and(CALENDAR.REMOVED_AT.isNull())
                        .and(but == null ? noCondition() : CALENDAR.ID.ne(but.value())));
    }

    /** Gives its number; empty where another has the name. */
    Optional<Integer> add(CalendarId id, String name, Instant at) {
        return db.insertInto(CALENDAR)
                .set(CALENDAR.ID, id.value())
                .set(CALENDAR.NAME, name)
                .set(CALENDAR.EDITION, 1)
                .set(CALENDAR.CREATED_AT, at)
                .onConflictDoNothing()
                .returning(CALENDAR.NUMBER)
                .fetchOptional(CALENDAR.NUMBER);
    }

    void put(CalendarId id, int version, Kept kept, UUID edition, Instant at) {
        db.insertInto(EDITION)
                .set(EDITION.ID, edition)
                .set(EDITION.CALENDAR_ID, id.value())
                .set(EDITION.NUMBER, version)
                .set(EDITION.ZONE, kept.zone().getId())
                .set(EDITION.WEEK, kept.week().stored())
                .set(EDITION.REGION, kept.region() == null ? null : kept.region().code())
                .set(EDITION.HOLIDAYS, kept.own())
                .set(EDITION.AT, at)
                .execute();
        db.update(CALENDAR)
                .set(CALENDAR.NAME, kept.name())
                .set(CALENDAR.EDITION, version)
                .where(CALENDAR.ID.eq(id.value()))
                .execute();
    }

    void remove(CalendarId id, Instant at) {
        db.update(CALENDAR)
                .set(CALENDAR.REMOVED_AT, at)
                .where(CALENDAR.ID.eq(id.value()))
                .execute();
    }

    private List<Calendar> fetch(Condition condition) {
        return db.select(CALENDAR.asterisk(), EDITION.asterisk())
                .from(CALENDAR)
                .join(EDITION)
                .on(EDITION.CALENDAR_ID.eq(CALENDAR.ID), EDITION.NUMBER.eq(CALENDAR.EDITION))
                .where(condition)
                .orderBy(CALENDAR.NAME, CALENDAR.NUMBER)
                .fetch(Calendars::calendar);
    }

    private static Calendar calendar(Record row) {
        var region = row.get(EDITION.REGION);
        return new Calendar(
                new CalendarId(row.get(EDITION.CALENDAR_ID)),
                row.get(CALENDAR.NUMBER),
                row.get(CALENDAR.NAME),
                row.get(EDITION.ID),
                row.get(EDITION.NUMBER),
                ZoneId.of(row.get(EDITION.ZONE)),
                Week.ofStored(row.get(EDITION.WEEK)),
                region == null ? null : Region.of(region).orElseThrow(),
                row.get(EDITION.HOLIDAYS));
    }
}
