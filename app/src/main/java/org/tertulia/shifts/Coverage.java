package org.tertulia.shifts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How a channel is attended in one week, hour by hour of somebody's clock, Monday first. */
public record Coverage(List<Hour> hours) {

    static final int DAYS = 7;
    static final int HOURS = 24;

    /** Hours of a week. */
    public static final int WEEK = DAYS * HOURS;

    public Coverage {
        hours = List.copyOf(hours);
    }

    /** How much of an hour somebody is on duty. */
    public enum Level {
        NONE,
        PART,
        WHOLE
    }

    /**
     * One hour of the wall; where the clocks change it may be empty ({@code begins} is {@code
     * ends}), or two hours long. {@code people} is how many different ones are on duty in it.
     */
    public record Hour(
            LocalDate date, int hour, Instant begins, Instant ends, int people, Level level) {

        public boolean empty() {
            return begins.equals(ends);
        }

        public boolean covered() {
            return level == Level.WHOLE || empty();
        }
    }

    /** A time without anybody on duty, or with somebody for a part of it: hours that follow. */
    public record Gap(List<Hour> hours) {

        public Instant begins() {
            return hours.getFirst().begins();
        }

        public Instant ends() {
            return hours.getLast().ends();
        }
    }

    static Coverage of(List<Duty> duties, LocalDate monday, ZoneId zone) {
        return new Coverage(
                IntStream.range(0, WEEK)
                        .mapToObj(n -> hour(duties, monday.plusDays(n / HOURS), n % HOURS, zone))
                        .toList());
    }

    private static Hour hour(List<Duty> duties, LocalDate date, int hour, ZoneId zone) {
        var span = new Span(date, hour * 60, (hour + 1) * 60, zone);
        var begins = span.beginsAt();
        var ends = span.endsAt();
        var on =
                duties.stream()
                        .filter(it -> it.begins().isBefore(ends) && it.ends().isAfter(begins))
                        .sorted(Comparator.comparing(Duty::begins))
                        .toList();
        var people = on.stream().map(Duty::member).distinct().count();
        return new Hour(date, hour, begins, ends, (int) people, level(on, begins, ends));
    }

    private static Level level(List<Duty> on, Instant begins, Instant ends) {
        if (on.isEmpty()) {
            return Level.NONE;
        }
        var covered = Duration.ZERO;
        var until = begins;
        for (var duty : on) {
            var from = duty.begins().isAfter(until) ? duty.begins() : until;
            var to = duty.ends().isBefore(ends) ? duty.ends() : ends;
            if (to.isAfter(from)) {
                covered = covered.plus(Duration.between(from, to));
                until = to;
            }
        }
        return covered.equals(Duration.between(begins, ends)) ? Level.WHOLE : Level.PART;
    }

    /** The times that nobody attends, or not all along. */
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        var open = new ArrayList<Hour>();
        for (var hour : hours) {
            if (!hour.covered()) {
                open.add(hour);
            } else if (!open.isEmpty() && !hour.empty()) {
                gaps.add(new Gap(List.copyOf(open)));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            gaps.add(new Gap(List.copyOf(open)));
        }
        return gaps;
    }

    public int uncovered() {
        return (int) hours.stream().filter(hour -> !hour.covered()).count();
    }
}
