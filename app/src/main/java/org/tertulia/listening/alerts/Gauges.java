package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.HOUR;
import static org.tertulia.listening.alerts.db.Tables.MINUTE;
import static org.tertulia.listening.alerts.db.Tables.POSITION;
import static org.tertulia.listening.db.Tables.MENTION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row5;
import org.jooq.Row6;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.Watch;

/**
 * The gauges of all subjects: in memory, and written down in the transaction of what they count.
 * Memory holds as long as nobody else counted further; whoever counts holds the position.
 */
@Component
class Gauges {

    static final Duration HOURS_KEPT = Duration.ofDays(35);
    private static final Duration MINUTES_KEPT = Duration.ofHours(26);

    /** Rows of one statement. */
    private static final int ROWS = 2_000;

    private final DSLContext db;
    private final Map<UUID, Gauge> known = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();
    private long upTo = -1;

    Gauges(DSLContext db) {
        this.db = db;
    }

    /** Takes the right to count; waits for whoever has it. */
    void hold() {
        follow(db.select(POSITION.SEQ).from(POSITION).forUpdate().fetchSingle().value1());
    }

    /** The same, unless somebody has it. */
    boolean holdIfFree() {
        var seq = db.select(POSITION.SEQ).from(POSITION).forUpdate().skipLocked().fetchOne();
        if (seq != null) {
            follow(seq.value1());
        }
        return seq != null;
    }

    /** Up to which line of the stream all is counted, for whoever holds the position. */
    long counted() {
        return upTo;
    }

    /** What an undone transaction or another instance counted, memory does not know. */
    private void follow(long counted) {
        if (counted != upTo) {
            known.clear();
            touched.clear();
            upTo = counted;
        }
    }

    /** Those of the subjects, as far as was counted. */
    Map<UUID, Gauge> of(Collection<UUID> subjects, Instant now) {
        var missing = subjects.stream().filter(id -> !known.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(id -> known.put(id, new Gauge()));
            load(missing.toArray(UUID[]::new), now);
        }
        var found = new HashMap<UUID, Gauge>();
        subjects.forEach(id -> found.put(id, known.get(id)));
        return found;
    }

    private void load(UUID[] subjects, Instant now) {
        db.selectFrom(MINUTE)
                .where(MINUTE.SUBJECT.eq(DSL.any(subjects)))
                .and(MINUTE.AT.gt(now.minus(MINUTES_KEPT)))
                .forEach(
                        row ->
                                gauge(row.getSubject())
                                        .restore(
                                                Gauge.minute(row.getAt()),
                                                counts(
                                                        row.getHeard(),
                                                        row.getNegative(),
                                                        row.getCrisis()),
                                                Arrays.asList(row.getAuthors())));
        db.selectFrom(HOUR)
                .where(HOUR.SUBJECT.eq(DSL.any(subjects)))
                .and(HOUR.AT.gt(now.minus(HOURS_KEPT)))
                .forEach(
                        row ->
                                gauge(row.getSubject())
                                        .restore(
                                                Math.floorDiv(Gauge.minute(row.getAt()), 60),
                                                counts(
                                                        row.getHeard(),
                                                        row.getNegative(),
                                                        row.getCrisis())));
    }

    private Gauge gauge(UUID subject) {
        return known.computeIfAbsent(subject, any -> new Gauge());
    }

    private static int[] counts(int heard, int negative, int crisis) {
        return new int[] {heard, negative, crisis};
    }

    /** These will have changed. */
    void touch(Collection<UUID> subjects) {
        touched.addAll(subjects);
    }

    /** Writes down what changed, counted up to this line of the stream. */
    void save(long seq) {
        var minutes = new ArrayList<Row6<UUID, Instant, Integer, Integer, Integer, Integer[]>>();
        var hours = new ArrayList<Row5<UUID, Instant, Integer, Integer, Integer>>();
        for (var subject : touched) {
            var changes = gauge(subject).changes();
            changes.minutes()
                    .forEach(
                            (at, minute) ->
                                    minutes.add(
                                            DSL.row(
                                                    subject,
                                                    Gauge.at(at),
                                                    minute.counts()[0],
                                                    minute.counts()[1],
                                                    minute.counts()[2],
                                                    minute.authors().toArray(Integer[]::new))));
            changes.hours()
                    .forEach(
                            (at, counts) ->
                                    hours.add(
                                            DSL.row(
                                                    subject,
                                                    Gauge.at(at * 60),
                                                    counts[0],
                                                    counts[1],
                                                    counts[2])));
        }
        touched.clear();
        parts(minutes).forEach(this::saveMinutes);
        parts(hours).forEach(this::saveHours);
        db.update(POSITION).set(POSITION.SEQ, seq).execute();
        upTo = seq;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS)));
        }
        return parts;
    }

    private void saveMinutes(List<Row6<UUID, Instant, Integer, Integer, Integer, Integer[]>> rows) {
        db.insertInto(
                        MINUTE,
                        MINUTE.SUBJECT,
                        MINUTE.AT,
                        MINUTE.HEARD,
                        MINUTE.NEGATIVE,
                        MINUTE.CRISIS,
                        MINUTE.AUTHORS)
                .valuesOfRows(rows)
                .onConflict(MINUTE.SUBJECT, MINUTE.AT)
                .doUpdate()
                .set(MINUTE.HEARD, DSL.excluded(MINUTE.HEARD))
                .set(MINUTE.NEGATIVE, DSL.excluded(MINUTE.NEGATIVE))
                .set(MINUTE.CRISIS, DSL.excluded(MINUTE.CRISIS))
                .set(MINUTE.AUTHORS, DSL.excluded(MINUTE.AUTHORS))
                .execute();
    }

    private void saveHours(List<Row5<UUID, Instant, Integer, Integer, Integer>> rows) {
        db.insertInto(HOUR, HOUR.SUBJECT, HOUR.AT, HOUR.HEARD, HOUR.NEGATIVE, HOUR.CRISIS)
                .valuesOfRows(rows)
                .onConflict(HOUR.SUBJECT, HOUR.AT)
                .doUpdate()
                .set(HOUR.HEARD, DSL.excluded(HOUR.HEARD))
                .set(HOUR.NEGATIVE, DSL.excluded(HOUR.NEGATIVE))
                .set(HOUR.CRISIS, DSL.excluded(HOUR.CRISIS))
                .execute();
    }

    /** Counts the hours of a watch anew, from all that it found by now. */
    void recount(Watch watch, Instant now) {
        db.deleteFrom(HOUR).where(HOUR.SUBJECT.eq(watch.id().value())).execute();
        var hour = DSL.field("date_trunc('hour', {0})", Instant.class, MENTION.AT);
        db.insertInto(HOUR, HOUR.SUBJECT, HOUR.AT, HOUR.HEARD, HOUR.NEGATIVE, HOUR.CRISIS)
                .select(
                        DSL.select(
                                        MENTION.WATCH_ID,
                                        hour,
                                        DSL.count(),
                                        DSL.count()
                                                .filterWhere(
                                                        MENTION.SENTIMENT.eq(
                                                                Sentiment.NEGATIVE.word())),
                                        DSL.count()
                                                .filterWhere(
                                                        MENTION.URGENCY.eq(Urgency.CRISIS.word())))
                                .from(MENTION)
                                .where(MENTION.WATCH_ID.eq(watch.id().value()))
                                .and(MENTION.EDITION.eq(watch.edition()))
                                .and(MENTION.AT.gt(now.minus(HOURS_KEPT)))
                                .and(MENTION.AT.le(now))
                                .groupBy(MENTION.WATCH_ID, hour))
                .execute();
        known.remove(watch.id().value());
        touched.remove(watch.id().value());
    }

    /** Forgets what is too old to say anything; once a day. */
    void sweep(Instant now) {
        var swept = db.select(POSITION.SWEPT_AT).from(POSITION).fetchSingle(POSITION.SWEPT_AT);
        if (swept != null && swept.plus(Duration.ofDays(1)).isAfter(now)) {
            return;
        }
        db.deleteFrom(MINUTE).where(MINUTE.AT.lt(now.minus(MINUTES_KEPT))).execute();
        db.deleteFrom(HOUR).where(HOUR.AT.lt(now.minus(HOURS_KEPT))).execute();
        db.update(POSITION).set(POSITION.SWEPT_AT, now).execute();
    }

    void forget() {
        known.clear();
        touched.clear();
        upTo = -1;
    }
}
