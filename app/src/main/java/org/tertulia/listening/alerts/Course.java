package org.tertulia.listening.alerts;

import static org.tertulia.listening.alerts.db.Tables.HOUR;
import static org.tertulia.listening.alerts.db.Tables.MINUTE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How a sign went: what was counted, step by step, beside what is usual then. */
@Component
public class Course {

    /** So long minutes are kept. */
    private static final Duration BY_MINUTE = Duration.ofHours(24);

    private static final Duration BEFORE = Duration.ofHours(2);
    private static final int FEW_MINUTES = 5;

    private final DSLContext db;
    private final Clock clock;

    Course(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A step of time: so many were counted, so many are usual. */
    public record Step(Instant begin, int found, double usual) {}

    /** The steps of a sign, so many minutes each. */
    public record Steps(List<Step> all, int minutes) {}

    /** Of an alert that the person was found to see. */
    public Steps of(Alert alert, Sign sign) {
        var now = clock.instant();
        var ended = alert.endedAt();
        var end = ended == null ? now : ended;
        var hours = hours(sign, now);
        var fine =
                alert.begunAt().minus(BEFORE).isAfter(now.minus(BY_MINUTE))
                        && Duration.between(alert.begunAt(), end).compareTo(Duration.ofHours(6))
                                < 0;
        return fine
                ? byMinutes(sign, hours, alert.begunAt().minus(BEFORE), end)
                : byHours(sign, hours, alert.begunAt().minus(BEFORE.multipliedBy(12)), end);
    }

    private TreeMap<Long, int[]> hours(Sign sign, Instant now) {
        var hours = new TreeMap<Long, int[]>();
        db.selectFrom(HOUR)
                .where(HOUR.SUBJECT.eq(sign.subject()))
                .and(HOUR.AT.gt(now.minus(Gauges.HOURS_KEPT)))
                .forEach(
                        row ->
                                hours.put(
                                        Math.floorDiv(Gauge.minute(row.getAt()), 60),
                                        new int[] {
                                            row.getHeard(), row.getNegative(), row.getCrisis()
                                        }));
        return hours;
    }

    private Steps byMinutes(Sign sign, TreeMap<Long, int[]> hours, Instant from, Instant to) {
        var series = sign.kind().series();
        var counts = new TreeMap<Long, Integer>();
        db.selectFrom(MINUTE)
                .where(MINUTE.SUBJECT.eq(sign.subject()), MINUTE.AT.ge(from), MINUTE.AT.le(to))
                .forEach(
                        row ->
                                counts.merge(
                                        Math.floorDiv(Gauge.minute(row.getAt()), FEW_MINUTES),
                                        switch (series) {
                                            case HEARD -> row.getHeard();
                                            case NEGATIVE -> row.getNegative();
                                            case CRISIS -> row.getCrisis();
                                        },
                                        Integer::sum));
        var steps = new ArrayList<Step>();
        var last = Math.floorDiv(Gauge.minute(to), FEW_MINUTES);
        for (var at = Math.floorDiv(Gauge.minute(from), FEW_MINUTES); at <= last; at++) {
            var minute = at * FEW_MINUTES;
            steps.add(
                    new Step(
                            Gauge.at(minute),
                            counts.getOrDefault(at, 0),
                            Usual.of(hours, series, Math.floorDiv(minute, 60)).in(FEW_MINUTES)));
        }
        return new Steps(steps, FEW_MINUTES);
    }

    private static Steps byHours(Sign sign, TreeMap<Long, int[]> hours, Instant from, Instant to) {
        var series = sign.kind().series();
        var steps = new ArrayList<Step>();
        var last = Math.floorDiv(Gauge.minute(to), 60);
        for (var hour = Math.floorDiv(Gauge.minute(from), 60); hour <= last; hour++) {
            var counted = hours.get(hour);
            steps.add(
                    new Step(
                            Gauge.at(hour * 60),
                            counted == null ? 0 : counted[series.ordinal()],
                            Usual.of(hours, series, hour).perHour()));
        }
        return new Steps(steps, 60);
    }
}
