package org.tertulia.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Refused;

class SpanTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    /** Clocks go from two to three that night, and seven months later from three to two. */
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);

    private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);

    @Test
    void itBeginsAtTheSameHourOfTheWallWhateverTheSeason() {
        assertThat(span(LocalDate.of(2027, 1, 4), 9, 17).beginsAt())
                .isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(span(LocalDate.of(2027, 7, 5), 9, 17).beginsAt())
                .isEqualTo(Instant.parse("2027-07-05T07:00:00Z"));
        assertThat(Span.fit(LocalDate.of(2027, 7, 5), 9 * 60, 17 * 60, BOGOTA).endsAt())
                .isEqualTo(Instant.parse("2027-07-05T22:00:00Z"));
    }

    @Test
    void aNightIsAnHourShorterOrLongerWhereTheClocksChange() {
        assertThat(length(span(SPRING.minusDays(1), 22, 30))).isEqualTo(Duration.ofHours(7));
        assertThat(length(span(AUTUMN.minusDays(1), 22, 30))).isEqualTo(Duration.ofHours(9));
        assertThat(length(span(SPRING, 22, 30))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whatMeetsOnTheWallMeetsInTruth() {
        // At half past two, which is left out in spring and comes twice in autumn.
        for (var date : new LocalDate[] {SPRING, AUTUMN, LocalDate.of(2027, 6, 1)}) {
            var one = new Span(date, 0, 150, MADRID);
            var next = new Span(date, 150, 600, MADRID);
            assertThat(one.endsAt()).as(date.toString()).isEqualTo(next.beginsAt());
            assertThat(length(one).plus(length(next)))
                    .isEqualTo(length(new Span(date, 0, 600, MADRID)));
        }
    }

    @Test
    void untilMidnightIsTheDayAfter() {
        assertThat(span(LocalDate.of(2027, 6, 1), 16, 24).nextDay()).isTrue();
        assertThat(span(LocalDate.of(2027, 6, 1), 0, 24).endsAt())
                .isEqualTo(Instant.parse("2027-06-02T22:00:00Z").minus(Duration.ofDays(1)));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var date = LocalDate.of(2027, 6, 1);
        refused(date, 17 * 60, 9 * 60, new ShiftsRefusal.EndsBeforeBeginning());
        refused(date, 9 * 60, 9 * 60, new ShiftsRefusal.EndsBeforeBeginning());
        refused(date, 9 * 60, 9 * 60 + 5, new ShiftsRefusal.TooShort(15));
        refused(date, 9 * 60, 33 * 60 + 1, new ShiftsRefusal.TooLong(24));
        refused(date, -1, 60, new ShiftsRefusal.TimeUnfit());
        refused(date, 24 * 60, 25 * 60, new ShiftsRefusal.TimeUnfit());
        refused(SPRING, 2 * 60 + 5, 2 * 60 + 55, new ShiftsRefusal.NoSuchHour());
    }

    private static void refused(LocalDate date, int begins, int ends, ShiftsRefusal why) {
        assertThatThrownBy(() -> Span.fit(date, begins, ends, MADRID))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal()).isEqualTo(why));
    }

    private static Duration length(Span span) {
        return Duration.between(span.beginsAt(), span.endsAt());
    }

    private static Span span(LocalDate date, int begins, int ends) {
        return Span.fit(date, begins * 60, ends * 60, MADRID);
    }
}
