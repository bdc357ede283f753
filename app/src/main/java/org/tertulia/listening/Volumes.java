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
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
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

    /**
     * A step of time, and how many messages lie in it. One that was edited between two watches may
     * have a tone for each, so the tones can be one more than the messages.
     */
    public record Step(Instant begin, Instant end, long count, Tones tones) {}

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
        var counts = new HashMap<Instant, Long>();
        var tones = new HashMap<Instant, Tones>();
        var mentions = mentions(sight, filter.between(from, to));
        var at = Objects.requireNonNull(mentions.field(MENTION.AT));
        var sentiment = mentions.field(MENTION.SENTIMENT);
        var begin = begin(grain, zone, at);
        // One watch finds a message once; counting the distinct ones of several is dearer.
        var messages =
                filter.watches().size() == 1
                        ? DSL.count()
                        : DSL.countDistinct(mentions.field(MENTION.MESSAGE_ID));
        db.select(begin, sentiment, DSL.grouping(sentiment), messages)
                .from(mentions)
                .groupBy(
                        DSL.groupingSets(new Field<?>[] {begin, sentiment}, new Field<?>[] {begin}))
                .forEach(
                        row -> {
                            if (row.value3() == 0) {
                                tones.merge(
                                        row.value1(),
                                        Tones.NONE.with(row.value2(), row.value4()),
                                        Tones::plus);
                            } else {
                                counts.put(row.value1(), (long) row.value4());
                            }
                        });
        var steps = new ArrayList<Step>();
        var step = grain.begin(from.atZone(zone));
        while (step.toInstant().isBefore(to)) {
            var next = grain.next(step);
            var start = step.toInstant();
            steps.add(
                    new Step(
                            start,
                            next.toInstant(),
                            counts.getOrDefault(start, 0L),
                            tones.getOrDefault(start, Tones.NONE)));
            step = next;
        }
        return steps;
    }

    /** The mentions of a filter, each message once where it asks for those of several watches. */
    private Table<?> mentions(Sight sight, MentionFilter filter) {
        var joined = WATCH.ID.eq(MENTION.WATCH_ID).and(WATCH.EDITION.eq(MENTION.EDITION));
        var wanted = Mentions.matching(sight, filter);
        return filter.several()
                ? db.select(
                                MENTION.AT,
                                MENTION.MESSAGE_ID,
                                DSL.min(MENTION.SENTIMENT).as(MENTION.SENTIMENT))
                        .from(MENTION)
                        .join(WATCH)
                        .on(joined)
                        .where(wanted)
                        .groupBy(MENTION.AT, MENTION.MESSAGE_ID)
                        .having(Mentions.howMany(filter))
                        .asTable("mention")
                : db.select(MENTION.AT, MENTION.MESSAGE_ID, MENTION.SENTIMENT)
                        .from(MENTION)
                        .join(WATCH)
                        .on(joined)
                        .where(wanted)
                        .asTable("mention");
    }

    /** Of each of the watches; one that found nothing lately beats not at all. */
    public Map<WatchId, Pulse> pulses(Sight sight, List<Watch> watches, ZoneId zone) {
        var now = clock.instant();
        var first = Grain.DAY.begin(now.atZone(zone)).minusDays(FORTNIGHT - 1L);
        var begin = begin(Grain.DAY, zone, MENTION.AT);
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

    /** The beginning of the step in which a time lies. */
    private static Field<Instant> begin(Grain grain, ZoneId zone, Field<Instant> at) {
        return DSL.field(
                "date_trunc({0}, {1}, {2})",
                Instant.class, DSL.inline(grain.word()), at, DSL.inline(zone.getId()));
    }
}
