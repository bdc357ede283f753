package org.tertulia.shifts.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** With changes of the clock at two, at midnight, by half an hour, and none. */
    private static final List<String> ZONES =
            List.of(
                    "Europe/Madrid",
                    "America/Santiago",
                    "America/Havana",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "America/Bogota",
                    "Africa/Casablanca",
                    "Asia/Kathmandu",
                    "America/St_Johns");

    private static Week weekdays(String day) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        List.of(DayOfWeek.values()).subList(0, 5).forEach(each -> days.put(each, Week.day(day)));
        return new Week(days);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    @Test
    void aQuestionOfFridayEveningIsDueOnMonday() {
        var hours = Hours.of(MADRID, weekdays("9-14, 16-19"), Holidays.NONE);

        assertThat(hours.plus(at("2026-11-27T18:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-11-30T12:00"));
        assertThat(hours.between(at("2026-11-27T18:00"), at("2026-11-30T12:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        var region = Region.of("ES-AN").orElseThrow();
        var hours = Hours.of(MADRID, weekdays("9-14, 16-19"), region.holidays());

        // The 7th of December is kept in Andalusia, the 8th everywhere.
        assertThat(hours.plus(at("2026-12-04T18:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-12-09T10:00"));
    }

    @Test
    void whatIsUpWithTheLastMinuteOfABlockIsDueThere() {
        var hours = Hours.of(MADRID, weekdays("9-14, 16-19"), Holidays.NONE);

        assertThat(hours.plus(at("2026-11-30T09:00"), Duration.ofHours(5)))
                .isEqualTo(at("2026-11-30T14:00"));
    }

    @Test
    void theHourThatIsThereTwiceIsOpenTwiceAndTheSkippedOneNever() {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        days.put(DayOfWeek.SUNDAY, Week.day("1-4"));
        var hours = Hours.of(MADRID, new Week(days), Holidays.NONE);

        assertThat(hours.between(at("2026-10-25T00:00"), at("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(hours.between(at("2026-03-29T00:00"), at("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void roundTheClockTimeGoesAsItGoes() {
        var friday = at("2026-11-27T18:00");

        assertThat(Hours.ALWAYS.plus(friday, Duration.ofHours(24)))
                .isEqualTo(friday.plus(24, ChronoUnit.HOURS));
        assertThat(Hours.ALWAYS.open(friday)).isTrue();
    }

    @Test
    void whatNeverOpensAgainStillHasAnEnd() {
        var closed = Holidays.of("2026-01-01..2027-01-01 Obras\n2027-01-02..2028-01-02 Obras");
        var hours = Hours.of(MADRID, weekdays("9-14"), closed);

        assertThat(hours.plus(at("2026-01-05T10:00"), Duration.ofHours(1)))
                .isBefore(at("2028-01-04T00:00"));
    }

    @Test
    void minuteByMinuteItIsTheSame() {
        var random = new Random(20261129);
        for (var round = 0; round < 60; round++) {
            var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var week = week(random);
            var closed = holidays(random);
            var hours = Hours.of(zone, week, Holidays.of(closed.lines()));
            var from = around(random, zone);
            var slow = new Slow(zone, week, closed.days());
            var length = random.nextInt(20 * 60);
            assertThat(hours.plus(from, Duration.ofMinutes(length)))
                    .as("%s plus %d min from %s by %s", zone, length, from, week.stored())
                    .isEqualTo(slow.plus(from, length));
            var to = from.plus(random.nextInt(6 * 24 * 60), ChronoUnit.MINUTES);
            assertThat(hours.between(from, to))
                    .as("%s from %s to %s by %s", zone, from, to, week.stored())
                    .isEqualTo(Duration.ofMinutes(slow.between(from, to)));
            var due = hours.plus(from, Duration.ofMinutes(length));
            assertThat(hours.between(from, due)).isEqualTo(Duration.ofMinutes(length));
        }
    }

    private static Week week(Random random) {
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var blocks = new ArrayList<Block>();
            for (var i = random.nextInt(4); i > 0; i--) {
                var from = random.nextInt(1440);
                blocks.add(new Block(from, from + 1 + random.nextInt(1440 - from)));
            }
            days.put(day, blocks);
        }
        // Sundays alone would be no test of the others.
        days.put(DayOfWeek.WEDNESDAY, List.of(new Block(0, 1440)));
        return new Week(days);
    }

    private record Closed(String lines, List<LocalDate> days) {}

    private static Closed holidays(Random random) {
        var days =
                random.ints(random.nextInt(12), 0, 700)
                        .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                        .toList();
        var lines = new StringBuilder();
        days.forEach(day -> lines.append(day).append(" Fiesta\n"));
        return new Closed(lines.toString(), days);
    }

    /** Near a change of the clock, where there is one. */
    private static Instant around(Random random, ZoneId zone) {
        var begin =
                Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(365), ChronoUnit.DAYS);
        var change = zone.getRules().nextTransition(begin);
        var near = change == null || random.nextInt(4) == 0 ? begin : change.getInstant();
        return near.minus(random.nextInt(5 * 24 * 60), ChronoUnit.MINUTES);
    }

    /** Looks at the clock on the wall each minute. */
    private record Slow(ZoneId zone, Week week, List<LocalDate> closed) {

        boolean open(Instant at) {
            var there = at.atZone(zone);
            var minute = there.getHour() * 60 + there.getMinute();
            return !closed.contains(there.toLocalDate())
                    && week.days().entrySet().stream()
                            .filter(day -> day.getKey() == there.getDayOfWeek())
                            .map(Map.Entry::getValue)
                            .flatMap(List::stream)
                            .anyMatch(block -> block.from() <= minute && minute < block.to());
        }

        Instant plus(Instant from, int minutes) {
            var at = from;
            for (var left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
                left -= open(at) ? 1 : 0;
            }
            return at;
        }

        int between(Instant from, Instant to) {
            var open = 0;
            for (var at = from; at.isBefore(to); at = at.plus(1, ChronoUnit.MINUTES)) {
                open += open(at) ? 1 : 0;
            }
            return open;
        }
    }
}
