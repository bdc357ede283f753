package org.tertulia.shifts;

import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.tertulia.organization.read.Tables.ENGAGEMENT;
import static org.tertulia.shifts.db.Tables.ABSENCE;
import static org.tertulia.shifts.db.Tables.SHIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.db.tables.records.ShiftRecord;

/** The roster. */
@Repository
public class Shifts {

    private final DSLContext db;

    Shifts(DSLContext db) {
        this.db = db;
    }

    /** Those that begin on these dates, each by its own zone, the earliest first. */
    public List<Shift> between(Sight sight, LocalDate from, LocalDate until) {
        return fetch(seen(sight).and(SHIFT.DATE.between(from, until)));
    }

    /** Those that are on between two moments, of people who are there then. */
    public List<Shift> attended(Sight sight, Instant from, Instant until) {
        return fetch(
                seen(sight)
                        .and(SHIFT.BEGINS_AT.lt(until))
                        .and(SHIFT.ENDS_AT.gt(from))
                        .and(there()));
    }

    /** Those of one member that are not over at that moment, the earliest first. */
    public List<Shift> of(Sight sight, MemberId member, Instant from, int most) {
        return db.selectFrom(SHIFT)
                .where(seen(sight), SHIFT.MEMBER_ID.eq(member.value()), SHIFT.ENDS_AT.gt(from))
                .orderBy(SHIFT.BEGINS_AT, SHIFT.NUMBER)
                .limit(most)
                .fetch(Shifts::shift);
    }

    /**
     * The shift of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Shift find(Sight sight, int number) {
        return fetch(seen(sight).and(SHIFT.NUMBER.eq(number))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("shift:" + number));
    }

    /** Those of these numbers that still are there. */
    public List<Shift> known(Sight sight, Collection<Integer> numbers) {
        return fetch(seen(sight).and(SHIFT.NUMBER.in(numbers)));
    }

    /** Those of these numbers, for the program's own work. */
    List<Shift> known(Collection<Integer> numbers) {
        return fetch(SHIFT.NUMBER.in(numbers));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Shift hold(Sight sight, int number) {
        return db.selectFrom(SHIFT)
                .where(seen(sight), SHIFT.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Shifts::shift)
                .orElseThrow(() -> new NotFound("shift:" + number));
    }

    /** Those of these numbers, in their order, and nobody else changes them. */
    List<Shift> hold(Collection<Integer> numbers) {
        return db.selectFrom(SHIFT)
                .where(SHIFT.NUMBER.in(numbers))
                .orderBy(SHIFT.NUMBER)
                .forUpdate()
                .fetch(Shifts::shift);
    }

    /**
     * What the roster of one person is changed by waits here for each other, so that no two shifts
     * of theirs overlap.
     */
    void turn(MemberId... people) {
        Stream.of(people)
                .map(person -> "shifts/" + person)
                .sorted()
                .distinct()
                .forEach(
                        key ->
                                db.execute(
                                        "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                                        val(key)));
    }

    /** The shifts of that member in this time. */
    List<Shift> overlapping(MemberId member, Span span) {
        return fetch(
                SHIFT.MEMBER_ID
                        .eq(member.value())
                        .and(SHIFT.BEGINS_AT.lt(span.endsAt()))
                        .and(SHIFT.ENDS_AT.gt(span.beginsAt())));
    }

    /** All that are on at a moment, of people who are there then; whoever asks. */
    List<Shift> on(Instant at) {
        return fetch(SHIFT.BEGINS_AT.le(at).and(SHIFT.ENDS_AT.gt(at)).and(there()));
    }

    /** The same, of those that are on between two moments. */
    List<Shift> on(Instant from, Instant until) {
        return fetch(SHIFT.BEGINS_AT.lt(until).and(SHIFT.ENDS_AT.gt(from)).and(there()));
    }

    /** Those that a member attends between two moments; whoever asks. */
    List<Shift> on(MemberId member, Instant from, Instant until) {
        return fetch(
                SHIFT.MEMBER_ID
                        .eq(member.value())
                        .and(SHIFT.BEGINS_AT.lt(until))
                        .and(SHIFT.ENDS_AT.gt(from))
                        .and(there()));
    }

    /** When the last that a member attended before a moment ended. */
    Optional<Instant> lastEnded(MemberId member, Instant before) {
        return db.select(max(SHIFT.ENDS_AT))
                .from(SHIFT)
                .where(SHIFT.MEMBER_ID.eq(member.value()), SHIFT.ENDS_AT.le(before))
                .and(there())
                .fetchOptional(Record1::value1);
    }

    /** Whether the roster knows that member between two moments, there or away. */
    boolean knows(MemberId member, Instant from, Instant until) {
        return db.fetchExists(
                SHIFT,
                SHIFT.MEMBER_ID
                        .eq(member.value())
                        .and(SHIFT.BEGINS_AT.lt(until))
                        .and(SHIFT.ENDS_AT.gt(from)));
    }

    /** Whether anybody has a shift for that brand between two moments. */
    boolean knows(BrandId brand, Instant from, Instant until) {
        var cover =
                SHIFT.COVER
                        .eq("everything")
                        .or(arrayOverlap(SHIFT.BRAND_IDS, val(new UUID[] {brand.value()})));
        return db.fetchExists(
                SHIFT, cover.and(SHIFT.BEGINS_AT.lt(until)).and(SHIFT.ENDS_AT.gt(from)));
    }

    /** Who changed it last; empty where nobody did since its pattern wrote it. */
    Optional<MemberId> changedBy(int number) {
        return db.select(SHIFT.CHANGED_BY)
                .from(SHIFT)
                .where(SHIFT.NUMBER.eq(number))
                .fetchOptional(SHIFT.CHANGED_BY)
                .map(MemberId::new);
    }

    /** The member's last shift: how they usually work. */
    public Optional<Shift> usual(Sight sight, MemberId member) {
        return db.selectFrom(SHIFT)
                .where(seen(sight), SHIFT.MEMBER_ID.eq(member.value()))
                .and(SHIFT.STANDS_IN_FOR.isNull())
                .orderBy(SHIFT.ENDS_AT.desc())
                .limit(1)
                .fetchOptional(Shifts::shift);
    }

    Shift add(Draft draft, @Nullable Integer pattern, @Nullable MemberId by) {
        var row = row(draft);
        row.setPatternNumber(pattern);
        row.setChangedBy(by == null ? null : by.value());
        return db.insertInto(SHIFT).set(row).returning().fetchSingle(Shifts::shift);
    }

    /** As it is now, one version on. */
    Shift change(Shift shift, Draft draft, @Nullable MemberId standsInFor, MemberId by) {
        var row = row(draft);
        row.setStandsInFor(standsInFor == null ? null : standsInFor.value());
        row.setVersion(shift.version() + 1);
        row.setChangedBy(by.value());
        return db.update(SHIFT)
                .set(row)
                .where(SHIFT.NUMBER.eq(shift.number()))
                .returning()
                .fetchSingle(Shifts::shift);
    }

    void remove(int number) {
        db.deleteFrom(SHIFT).where(SHIFT.NUMBER.eq(number)).execute();
    }

    /** Those of a pattern behind a date that have not begun and nobody changed; what went. */
    List<Shift> dropUntouched(int pattern, LocalDate after, Instant now) {
        return db.deleteFrom(SHIFT)
                .where(
                        SHIFT.PATTERN_NUMBER.eq(pattern),
                        SHIFT.DATE.gt(after),
                        SHIFT.BEGINS_AT.gt(now),
                        SHIFT.CHANGED_BY.isNull())
                .returning()
                .fetch(Shifts::shift);
    }

    /** What a member would have had to do; what went. */
    List<Shift> dropFuture(MemberId member, Instant now) {
        return db.deleteFrom(SHIFT)
                .where(SHIFT.MEMBER_ID.eq(member.value()), SHIFT.BEGINS_AT.gt(now))
                .returning()
                .fetch(Shifts::shift);
    }

    private List<Shift> fetch(Condition condition) {
        return db.selectFrom(SHIFT)
                .where(condition)
                .orderBy(SHIFT.BEGINS_AT, SHIFT.NUMBER)
                .fetch(Shifts::shift);
    }

    private static Condition seen(Sight sight) {
        return SHIFT.COVER
                .eq("everything")
                .or(arrayOverlap(SHIFT.BRAND_IDS, val(sight.brandIds().toArray(UUID[]::new))));
    }

    private static Condition there() {
        var away =
                selectOne()
                        .from(ABSENCE)
                        .where(
                                ABSENCE.MEMBER_ID.eq(SHIFT.MEMBER_ID),
                                SHIFT.DATE.between(ABSENCE.FROM_DATE, ABSENCE.UNTIL_DATE));
        var over =
                selectOne()
                        .from(ENGAGEMENT)
                        .where(
                                ENGAGEMENT.MEMBER_ID.eq(SHIFT.MEMBER_ID),
                                ENGAGEMENT.LAST_DAY.lt(SHIFT.DATE));
        return notExists(away).and(notExists(over));
    }

    private static ShiftRecord row(Draft draft) {
        var row = new ShiftRecord();
        var span = draft.span();
        row.setMemberId(draft.member().value());
        row.setDate(span.date());
        row.setBegins(span.begins());
        row.setEnds(span.ends());
        row.setZone(span.zone().getId());
        row.setBeginsAt(span.beginsAt());
        row.setEndsAt(span.endsAt());
        row.setCover(Covers.word(draft.cover()));
        row.setBrandIds(Covers.brands(draft.cover()));
        row.setChannelIds(Covers.channels(draft.cover()));
        return row;
    }

    private static Shift shift(ShiftRecord row) {
        var standsInFor = row.getStandsInFor();
        return new Shift(
                row.getNumber(),
                new MemberId(row.getMemberId()),
                standsInFor == null ? null : new MemberId(standsInFor),
                new Span(row.getDate(), row.getBegins(), row.getEnds(), ZoneId.of(row.getZone())),
                Covers.read(row.getCover(), row.getBrandIds(), row.getChannelIds()),
                row.getPatternNumber(),
                row.getVersion());
    }
}
