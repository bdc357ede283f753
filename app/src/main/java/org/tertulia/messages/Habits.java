package org.tertulia.messages;

import static org.jooq.impl.DSL.count;
import static org.tertulia.messages.db.Tables.FACT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;

/** At which hours of which days people usually write, by the network's time. */
@Component
@Transactional(readOnly = true)
public class Habits {

    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final DSLContext db;

    Habits(DSLContext db) {
        this.db = db;
    }

    /** What was heard on a channel in so many weeks, by day of the week and hour of the day. */
    public record Habit(int weeks, Map<Integer, Integer> counts) {

        public static final Habit NONE = new Habit(1, Map.of());

        /** How many messages come in this hour of such a day, in the mean of the weeks. */
        public double usual(DayOfWeek day, int hour) {
            return (double) counts.getOrDefault(slot(day.getValue(), hour), 0) / weeks;
        }
    }

    /**
     * Of each of these channels, in the weeks before a day by the clock of a zone; those on which
     * nothing was heard are left out. One query, bounded by the weeks.
     */
    public Map<ChannelId, Habit> of(
            Sight sight, Collection<ChannelId> channels, LocalDate before, int weeks, ZoneId zone) {
        var local = DSL.field("{0} at time zone {1}", FACT.AT, DSL.inline(zone.getId()));
        var day = DSL.field("extract(isodow from {0})::int", Integer.class, local);
        var hour = DSL.field("extract(hour from {0})::int", Integer.class, local);
        var begin = before.minusDays((long) DAYS * weeks).atStartOfDay(zone).toInstant();
        var found = new HashMap<ChannelId, Map<Integer, Integer>>();
        db.select(FACT.CHANNEL_ID, day, hour, count())
                .from(FACT)
                .where(FACT.CHANNEL_ID.in(channels.stream().map(ChannelId::value).toList()))
                .and(FACT.BRAND_ID.in(sight.brandIds()))
                .and(FACT.DIRECTION.eq("in"))
                .and(FACT.AT.ge(begin))
                .and(FACT.AT.lt(before.atStartOfDay(zone).toInstant()))
                .groupBy(FACT.CHANNEL_ID, day, hour)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new ChannelId(row.value1()), _ -> new HashMap<>())
                                        .put(slot(row.value2(), row.value3()), row.value4()));
        var habits = new HashMap<ChannelId, Habit>();
        found.forEach((channel, counts) -> habits.put(channel, new Habit(weeks, counts)));
        return habits;
    }

    private static int slot(int day, int hour) {
        return day * HOURS + hour;
    }
}
