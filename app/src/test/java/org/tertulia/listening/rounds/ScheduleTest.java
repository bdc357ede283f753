package org.tertulia.listening.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.rounds.Schedule.Slot;

class ScheduleTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    @Test
    void everyTwoHoursFromNineToEightAreSixRounds() {
        assertThat(hours(Schedule.USUAL, "2026-11-24"))
                .containsExactly("09:00", "11:00", "13:00", "15:00", "17:00", "19:00");
    }

    @Test
    void aRoundIsLateAfterAQuarterOfTheIntervalAndMissedWhenTheNextIsDue() {
        var first = on(Schedule.USUAL, "2026-11-24").getFirst();

        assertThat(first.late()).isEqualTo(at("2026-11-24T09:30"));
        assertThat(first.closes()).isEqualTo(at("2026-11-24T11:00"));
        var hourly = new Schedule(60, 540, 1200, ALL);
        assertThat(on(hourly, "2026-11-24").getFirst().late()).isEqualTo(at("2026-11-24T09:15"));
        var daily = new Schedule(Schedule.DAY, 540, 1200, ALL);
        assertThat(on(daily, "2026-11-24"))
                .containsExactly(
                        new Slot(
                                at("2026-11-24T09:00"),
                                at("2026-11-24T09:30"),
                                at("2026-11-24T20:00")));
    }

    @Test
    void theLastRoundOfTheDayEndsWithTheHours() {
        assertThat(on(Schedule.USUAL, "2026-11-24").getLast().closes())
                .isEqualTo(at("2026-11-24T20:00"));
        var tight = new Schedule(120, 540, 19 * 60 + 10, ALL);
        assertThat(hours(tight, "2026-11-24")).doesNotContain("19:00").endsWith("17:00");
    }

    @Test
    void daysOffHaveNoRounds() {
        var working =
                new Schedule(120, 540, 1200, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        assertThat(on(working, "2026-11-28")).isEmpty();
        assertThat(working.next(at("2026-11-27T19:00"), MADRID)).hasValue(at("2026-11-30T09:00"));
    }

    @Test
    void roundTheClockEndsAtMidnight() {
        var hourly = new Schedule(60, 0, Schedule.DAY, ALL);

        var slots = on(hourly, "2026-11-24");
        assertThat(slots).hasSize(24);
        assertThat(slots.getLast().closes()).isEqualTo(at("2026-11-25T00:00"));
    }

    @Test
    void theWallClockHoldsWhenTheClocksChange() {
        assertThat(hours(Schedule.USUAL, "2026-03-29"))
                .isEqualTo(hours(Schedule.USUAL, "2026-10-25"))
                .startsWith("09:00");
        assertThat(on(Schedule.USUAL, "2026-03-29").getFirst().due())
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(on(Schedule.USUAL, "2026-10-25").getFirst().due())
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29,30,46", "2026-03-29,60,23", "2026-10-25,60,24", "2026-10-25,15,96"})
    void theHourThatIsLostOrComesTwiceMakesNoRoundTwice(String day, int every, int expected) {
        var slots = on(new Schedule(every, 0, Schedule.DAY, ALL), day);

        assertThat(slots).hasSize(expected);
        assertThat(slots).extracting(Slot::due).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < slots.size(); i++) {
            assertThat(slots.get(i).due()).isBefore(slots.get(i).late());
            assertThat(slots.get(i).late()).isBeforeOrEqualTo(slots.get(i).closes());
            if (i > 0) {
                assertThat(slots.get(i - 1).closes()).isEqualTo(slots.get(i).due());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/St_Johns",
                "Africa/Cairo",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/Santiago",
                "Pacific/Apia"
            })
    void slotsOfAYearFollowEachOtherInAnyZone(String name) {
        var zone = ZoneId.of(name);
        var from = Instant.parse("2026-01-01T00:00:00Z");
        for (var every : List.of(15, 30, 45, 60, 120, 420)) {
            var slots =
                    new Schedule(every, 0, Schedule.DAY, ALL)
                            .between(from, from.plus(Duration.ofDays(365)), zone);
            for (int i = 1; i < slots.size(); i++) {
                assertThat(slots.get(i - 1).closes()).isBeforeOrEqualTo(slots.get(i).due());
            }
        }
    }

    @Test
    void whatLiesBetweenTwoTimesIsTheSameHoweverItIsCut() {
        var begin = at("2026-10-24T08:00");
        var end = at("2026-10-26T21:00");
        var whole = Schedule.USUAL.between(begin, end, MADRID);

        var pieces = new ArrayList<Slot>();
        for (var at = begin; at.isBefore(end); at = at.plusSeconds(3_333)) {
            var until = at.plusSeconds(3_333);
            pieces.addAll(Schedule.USUAL.between(at, until.isAfter(end) ? end : until, MADRID));
        }
        assertThat(pieces).isEqualTo(whole).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "10,540,1200",
        "1441,540,1200",
        "60,600,600",
        "60,600,540",
        "120,540,560",
        "60,-1,90",
        "60,0,1441"
    })
    void aScheduleWithoutARoundIsRefused(int every, int begins, int ends) {
        assertThatThrownBy(() -> Schedule.fit(every, begins, ends, ALL))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aScheduleWithoutADayIsRefused() {
        assertThatThrownBy(() -> Schedule.fit(60, 540, 1200, Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(new RoundsRefusal.DaysMissing()));
    }

    private static List<String> hours(Schedule schedule, String day) {
        return on(schedule, day).stream()
                .map(slot -> slot.due().atZone(MADRID).toLocalTime().toString())
                .toList();
    }

    private static List<Slot> on(Schedule schedule, String day) {
        var begin = LocalDate.parse(day).atStartOfDay(MADRID);
        return schedule.between(
                begin.toInstant().minusSeconds(1),
                begin.plusDays(1).toInstant().minusSeconds(1),
                MADRID);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }
}
