package org.tertulia.listening;

import static java.util.Collections.nCopies;
import static org.tertulia.listening.db.Tables.MENTION;
import static org.tertulia.listening.db.Tables.WATCH;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.tertulia.organization.Sight;

/** How much was found, and when. */
@Repository
public class Volumes {

    /** Days of the small picture beside each watch, today included. */
    public static final int FORTNIGHT = 14;

    private final DSLContext db;
    private final Clock clock;

    Volumes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A step of time, and how many messages lie in it. */
    public record Step(Instant begin, Instant end, long count) {}

    /** How a watch beats: the last 24 hours, the last 7 days, and each of the last 14 days. */
    public record Pulse(long day, long week, List<Long> fortnight) {

        /** That of a watch which found nothing lately. */
        public static final Pulse NONE = new Pulse(0, 0, nCopies(FORTNIGHT, 0L));

        public Pulse {
            fortnight = List.copyOf(fortnight);
        }
    }

    /** Step by step between two times, those without any too; the steps are the zone's. */
    public List<Step> volume(
            Sight sight, MentionFilter filter, Instant from, Instant to, ZoneId zone, Grain grain) {
        var begin = begin(grain, zone);
        var counted =
                db.select(begin, DSL.countDistinct(MENTION.MESSAGE_ID))
                        .from(MENTION)
                        .join(WATCH)
                        .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                        .where(Mentions.matching(sight, filter.between(from, to)))
                        .groupBy(begin)
                        .fetchMap(begin, row -> (long) row.value2());
        var steps = new ArrayList<Step>();
        var at = grain.begin(from.atZone(zone));
        while (at.toInstant().isBefore(to)) {
            var next = grain.next(at);
            steps.add(
                    new Step(
                            at.toInstant(),
                            next.toInstant(),
                            counted.getOrDefault(at.toInstant(), 0L)));
            at = next;
        }
        return steps;
    }

    /** Of each of the watches; one that found nothing lately beats not at all. */
    public Map<WatchId, Pulse> pulses(Sight sight, List<Watch> watches, ZoneId zone) {
        var now = clock.instant();
        var first = Grain.DAY.begin(now.atZone(zone)).minusDays(FORTNIGHT - 1L);
        var begin = begin(Grain.DAY, zone);
        var lastDay = MENTION.AT.ge(now.minus(Duration.ofDays(1)));
        var lastWeek = MENTION.AT.ge(now.minus(Duration.ofDays(7)));
        var pulses = new HashMap<WatchId, Pulse>();
        db.select(
                        MENTION.WATCH_ID,
                        begin,
                        DSL.count(),
                        DSL.count().filterWhere(lastDay),
                        DSL.count().filterWhere(lastWeek))
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(MENTION.WATCH_ID.in(watches.stream().map(w -> w.id().value()).toList()))
                .and(MENTION.BRAND_ID.in(sight.brandIds()))
                .and(MENTION.AT.ge(first.toInstant()))
                .groupBy(MENTION.WATCH_ID, begin)
                .forEach(
                        row -> {
                            var day = row.value2().atZone(zone).toLocalDate().toEpochDay();
                            pulses.merge(
                                    new WatchId(row.value1()),
                                    beat(
                                            (int) (day - first.toLocalDate().toEpochDay()),
                                            row.value3(),
                                            row.value4(),
                                            row.value5()),
                                    Volumes::both);
                        });
        watches.forEach(watch -> pulses.putIfAbsent(watch.id(), Pulse.NONE));
        return pulses;
    }

    /** Of one watch. */
    public Pulse pulse(Sight sight, Watch watch, ZoneId zone) {
        return pulses(sight, List.of(watch), zone).getOrDefault(watch.id(), Pulse.NONE);
    }

    /** What each watch found in each of the last hours, the present one last. */
    public Map<WatchId, List<Long>> hours(Sight sight, List<Watch> watches, int hours) {
        var end = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        var begin = end.minus(hours, ChronoUnit.HOURS);
        var hour =
                DSL.field(
                        "floor((extract(epoch from {0}) - {1}) / 3600)::int",
                        Integer.class, MENTION.AT, DSL.inline(begin.getEpochSecond()));
        var all = new HashMap<WatchId, List<Long>>();
        watches.forEach(watch -> all.put(watch.id(), new ArrayList<>(nCopies(hours, 0L))));
        db.select(MENTION.WATCH_ID, hour, DSL.count())
                .from(MENTION)
                .join(WATCH)
                .on(WATCH.ID.eq(MENTION.WATCH_ID), WATCH.EDITION.eq(MENTION.EDITION))
                .where(MENTION.WATCH_ID.in(watches.stream().map(w -> w.id().value()).toList()))
                .and(MENTION.BRAND_ID.in(sight.brandIds()))
                .and(MENTION.AT.ge(begin).and(MENTION.AT.lt(end)))
                .groupBy(MENTION.WATCH_ID, hour)
                .forEach(
                        row ->
                                all.getOrDefault(new WatchId(row.value1()), new ArrayList<>())
                                        .set(row.value2(), (long) row.value3()));
        return all;
    }

    private static Pulse beat(int day, long all, long lastDay, long lastWeek) {
        var fortnight = new ArrayList<>(Pulse.NONE.fortnight());
        // What is dated tomorrow by a clock that runs ahead counts as today.
        fortnight.set(Math.min(day, FORTNIGHT - 1), all);
        return new Pulse(lastDay, lastWeek, fortnight);
    }

    private static Pulse both(Pulse one, Pulse other) {
        var fortnight = new ArrayList<Long>();
        for (int i = 0; i < FORTNIGHT; i++) {
            fortnight.add(one.fortnight().get(i) + other.fortnight().get(i));
        }
        return new Pulse(one.day() + other.day(), one.week() + other.week(), fortnight);
    }

    private static Field<Instant> begin(Grain grain, ZoneId zone) {
        return DSL.field(
                "date_trunc({0}, {1}, {2})",
                Instant.class, DSL.inline(grain.word()), MENTION.AT, DSL.inline(zone.getId()));
    }
}
