package org.tertulia.shifts;

import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.val;
import static org.tertulia.shifts.db.Tables.PATTERN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.db.tables.records.PatternRecord;

/** The shifts that come back. */
@Repository
public class Patterns {

    private final DSLContext db;

    Patterns(DSLContext db) {
        this.db = db;
    }

    /** Those that go on on that date or begin after it. */
    public List<Pattern> current(Sight sight, LocalDate date) {
        return fetch(seen(sight).and(unended(date)));
    }

    /** As {@link #current}, of one member, whoever asks. */
    List<Pattern> of(MemberId member, LocalDate date) {
        return fetch(PATTERN.MEMBER_ID.eq(member.value()).and(unended(date)));
    }

    /**
     * The one of this number, and nobody else changes it until the transaction ends.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    Pattern hold(Sight sight, int number) {
        return db.selectFrom(PATTERN)
                .where(seen(sight), PATTERN.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Patterns::pattern)
                .orElseThrow(() -> new NotFound("pattern:" + number));
    }

    /** Those whose shifts are not written up to that date; nobody else writes them. */
    List<Unwritten> unwritten(LocalDate upTo) {
        return db.selectFrom(PATTERN)
                .where(PATTERN.WRITTEN_UNTIL.lt(upTo))
                .and(PATTERN.UNTIL_DATE.isNull().or(PATTERN.UNTIL_DATE.gt(PATTERN.WRITTEN_UNTIL)))
                .orderBy(PATTERN.NUMBER)
                .forUpdate()
                .skipLocked()
                .fetch(row -> new Unwritten(pattern(row), row.getWrittenUntil()));
    }

    /** A pattern, and up to which date its shifts are written. */
    record Unwritten(Pattern pattern, LocalDate written) {}

    Pattern add(Pattern pattern, LocalDate written) {
        var row = new PatternRecord();
        row.setMemberId(pattern.member().value());
        row.setDays(days(pattern.days()));
        row.setBegins(pattern.begins());
        row.setEnds(pattern.ends());
        row.setZone(pattern.zone().getId());
        row.setCover(Covers.word(pattern.cover()));
        row.setBrandIds(Covers.brands(pattern.cover()));
        row.setChannelIds(Covers.channels(pattern.cover()));
        row.setEveryWeeks(pattern.everyWeeks());
        row.setFromDate(pattern.from());
        row.setUntilDate(pattern.until());
        row.setWrittenUntil(written);
        return db.insertInto(PATTERN).set(row).returning().fetchSingle(Patterns::pattern);
    }

    void written(int number, LocalDate until) {
        db.update(PATTERN)
                .set(PATTERN.WRITTEN_UNTIL, until)
                .where(PATTERN.NUMBER.eq(number))
                .execute();
    }

    void end(int number, LocalDate last) {
        db.update(PATTERN).set(PATTERN.UNTIL_DATE, last).where(PATTERN.NUMBER.eq(number)).execute();
    }

    private List<Pattern> fetch(Condition condition) {
        return db.selectFrom(PATTERN)
                .where(condition)
                .orderBy(PATTERN.NUMBER)
                .fetch(Patterns::pattern);
    }

    private static Condition unended(LocalDate date) {
        return PATTERN.UNTIL_DATE.isNull().or(PATTERN.UNTIL_DATE.ge(date));
    }

    private static Condition seen(Sight sight) {
        return PATTERN.COVER
                .eq("everything")
                .or(arrayOverlap(PATTERN.BRAND_IDS, val(sight.brandIds().toArray(UUID[]::new))));
    }

    /** Monday is 1: {@code 12345}. */
    static String days(Set<DayOfWeek> days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining());
    }

    private static Pattern pattern(PatternRecord row) {
        return new Pattern(
                row.getNumber(),
                new MemberId(row.getMemberId()),
                row.getDays()
                        .chars()
                        .mapToObj(it -> DayOfWeek.of(it - '0'))
                        .collect(Collectors.toSet()),
                row.getBegins(),
                row.getEnds(),
                ZoneId.of(row.getZone()),
                Covers.read(row.getCover(), row.getBrandIds(), row.getChannelIds()),
                row.getEveryWeeks(),
                row.getFromDate(),
                row.getUntilDate());
    }
}
