package org.tertulia.listening.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was heard of one subject: minute by minute and by whom for the last day, hour by hour for
 * five weeks. Not for several threads at once.
 */
public final class Gauge {

    /** So many are told apart within a minute; beyond, it makes no difference. */
    private static final int PEOPLE = 64;

    private static final long MINUTES_KEPT = 26 * 60;
    private static final long HOURS_KEPT = 35 * 24;

    private final TreeMap<Long, Minute> minutes = new TreeMap<>();
    private final TreeMap<Long, int[]> hours = new TreeMap<>();
    private final Map<Series, Known> usuals = new EnumMap<>(Series.class);
    private final Set<Long> changedMinutes = new TreeSet<>();
    private final Set<Long> changedHours = new TreeSet<>();

    private record Known(long hour, Usual usual) {}

    /** What was heard within a minute, counted by {@link Series}. */
    record Minute(int[] counts, Set<Integer> authors) {

        Minute() {
            this(new int[Series.COUNT], new HashSet<>());
        }
    }

    /** So many in some minutes, by so many. */
    record Span(int found, int authors) {}

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** One message. */
    public void add(Instant at, int author, boolean negative, boolean crisis) {
        var minute = minute(at);
        var there = minutes.computeIfAbsent(minute, any -> new Minute());
        count(there.counts(), negative, crisis);
        if (there.authors().size() < PEOPLE) {
            there.authors().add(author);
        }
        changedMinutes.add(minute);
        addPast(at, negative, crisis);
        minutes.headMap(minutes.lastKey() - MINUTES_KEPT).clear();
    }

    /** One of long ago: it counts for what is usual alone. */
    void addPast(Instant at, boolean negative, boolean crisis) {
        var hour = Math.floorDiv(minute(at), 60);
        count(hours.computeIfAbsent(hour, any -> new int[Series.COUNT]), negative, crisis);
        changedHours.add(hour);
        hours.headMap(hours.lastKey() - HOURS_KEPT).clear();
    }

    private static void count(int[] counts, boolean negative, boolean crisis) {
        counts[Series.HEARD.ordinal()]++;
        counts[Series.NEGATIVE.ordinal()] += negative ? 1 : 0;
        counts[Series.CRISIS.ordinal()] += crisis ? 1 : 0;
    }

    /** The minutes until the end of this one; who spoke is known of all messages together. */
    Span span(Series series, long minute, int length) {
        var found = 0;
        var authors = new HashSet<Integer>();
        for (var each : minutes.subMap(minute - length + 1, minute + 1).values()) {
            if (each.counts()[series.ordinal()] > 0) {
                found += each.counts()[series.ordinal()];
                authors.addAll(each.authors());
            }
        }
        return new Span(found, authors.size());
    }

    /** Worked out once an hour, from the hours before. */
    Usual usual(Series series, long minute) {
        var hour = Math.floorDiv(minute, 60);
        var known = usuals.get(series);
        if (known == null || known.hour() != hour) {
            known = new Known(hour, Usual.of(hours, series, hour));
            usuals.put(series, known);
        }
        return known.usual();
    }

    /** The minute of the last message, as far as it is known; the end of its hour before that. */
    long last() {
        if (!minutes.isEmpty()) {
            return minutes.lastKey();
        }
        return hours.isEmpty() ? Long.MIN_VALUE : (hours.lastKey() + 1) * 60;
    }

    void restore(long minute, int[] counts, Collection<Integer> authors) {
        minutes.put(minute, new Minute(counts, new HashSet<>(authors)));
    }

    void restore(long hour, int[] counts) {
        hours.put(hour, counts);
        usuals.clear();
    }

    /** What changed since it was asked last. */
    Changes changes() {
        var changes = new Changes(new TreeMap<>(), new TreeMap<>());
        for (var minute : changedMinutes) {
            var there = minutes.get(minute);
            if (there != null) {
                changes.minutes().put(minute, there);
            }
        }
        for (var hour : changedHours) {
            var there = hours.get(hour);
            if (there != null) {
                changes.hours().put(hour, there);
            }
        }
        changedMinutes.clear();
        changedHours.clear();
        return changes;
    }

    /** Counts as they stand now. */
    record Changes(TreeMap<Long, Minute> minutes, TreeMap<Long, int[]> hours) {}
}
