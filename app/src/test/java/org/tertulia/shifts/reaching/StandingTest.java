package org.tertulia.shifts.reaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Refused;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Duty;
import org.tertulia.shifts.Rostered;
import org.tertulia.testing.Cast;

class StandingTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Rostered UNKNOWN = new Rostered(false, List.of());
    private static final QuietHours NIGHT = new QuietHours(22 * 60, 8 * 60);

    @Test
    void whomTheRosterKnowsIsReachedWithinTheirShiftsAlone() {
        var roster =
                new Rostered(
                        true,
                        List.of(
                                duty("2026-12-01T08:00", "2026-12-01T15:00"),
                                duty("2026-12-03T08:00", "2026-12-03T15:00")));

        assertThat(of(roster, null, "2026-12-01T07:59"))
                .isEqualTo(new Standing.OffShift(at("2026-12-01T08:00")));
        assertThat(of(roster, null, "2026-12-01T08:00"))
                .isEqualTo(new Standing.OnShift(at("2026-12-01T15:00")));
        assertThat(of(roster, null, "2026-12-01T15:00"))
                .isEqualTo(new Standing.OffShift(at("2026-12-03T08:00")));
        assertThat(of(roster, null, "2026-12-03T15:00")).isEqualTo(new Standing.OffShift(null));
    }

    @Test
    void aShiftInOnesQuietHoursReachesOne() {
        var roster = new Rostered(true, List.of(duty("2026-12-01T22:00", "2026-12-02T06:00")));

        assertThat(of(roster, NIGHT, "2026-12-02T03:00").reached()).isTrue();
    }

    @Test
    void whoIsAwayWithoutAnyShiftIsNotReached() {
        assertThat(of(new Rostered(true, List.of()), null, "2026-12-01T12:00").reached()).isFalse();
    }

    @Test
    void whomTheRosterDoesNotKnowIsReachedButInTheirQuietHours() {
        assertThat(of(UNKNOWN, null, "2026-12-01T03:00")).isEqualTo(new Standing.Always());
        assertThat(of(UNKNOWN, NIGHT, "2026-12-01T21:59")).isEqualTo(new Standing.Awake(NIGHT));
        assertThat(of(UNKNOWN, NIGHT, "2026-12-01T22:00"))
                .isEqualTo(new Standing.Asleep(at("2026-12-02T08:00")));
        assertThat(of(UNKNOWN, NIGHT, "2026-12-02T07:59"))
                .isEqualTo(new Standing.Asleep(at("2026-12-02T08:00")));
        assertThat(of(UNKNOWN, NIGHT, "2026-12-02T08:00").reached()).isTrue();
    }

    @Test
    void quietHoursEndOnTheClockOfTheWallWhateverTheSeason() {
        // The night in which the clocks of Madrid go forward.
        assertThat(of(UNKNOWN, NIGHT, "2027-03-27T23:00"))
                .isEqualTo(new Standing.Asleep(Instant.parse("2027-03-28T06:00:00Z")));
        // An end that is skipped comes when the clock has gone forward.
        var odd = new QuietHours(60, 150);
        assertThat(of(UNKNOWN, odd, "2027-03-28T01:30"))
                .isEqualTo(new Standing.Asleep(Instant.parse("2027-03-28T01:30:00Z")));
    }

    @Test
    void hoursWithoutLengthAreNone() {
        assertThatThrownBy(() -> new QuietHours(60, 60)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new QuietHours(-1, 60)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new QuietHours(0, 1440)).isInstanceOf(Refused.class);
    }

    private static Standing of(Rostered roster, @Nullable QuietHours quiet, String moment) {
        return Standing.of(roster, quiet, MADRID, at(moment));
    }

    private static Duty duty(String begins, String ends) {
        return new Duty(1, Cast.ANA.id(), new Cover.Everything(), at(begins), at(ends));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }
}
