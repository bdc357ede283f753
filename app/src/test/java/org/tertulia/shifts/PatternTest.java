package org.tertulia.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.Cast;

class PatternTest {

    /** A Wednesday. */
    private static final LocalDate BEGIN = LocalDate.of(2027, 6, 2);

    private static final Set<DayOfWeek> ENDS = Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void itComesOnItsDaysFromItsFirst() {
        assertThat(dates(1, null, BEGIN.plusDays(14))).containsExactly(4, 7, 11, 14);
    }

    @Test
    void everySecondWeekIsCountedFromTheWeekOfItsFirst() {
        assertThat(dates(2, null, BEGIN.plusDays(27))).containsExactly(4, 14, 18, 28);
        assertThat(dates(3, null, BEGIN.plusDays(27))).containsExactly(4, 21, 25);
    }

    @Test
    void itsLastDateIsOneOfIts() {
        assertThat(dates(1, LocalDate.of(2027, 6, 11), BEGIN.plusDays(27)))
                .containsExactly(4, 7, 11);
    }

    @Test
    void whatIsWrittenAlreadyIsNotWrittenAgain() {
        assertThat(pattern(1, null).dates(LocalDate.of(2027, 6, 7), BEGIN.plusDays(14)))
                .containsExactly(LocalDate.of(2027, 6, 11), LocalDate.of(2027, 6, 14));
        assertThat(pattern(1, BEGIN).dates(BEGIN, BEGIN.plusDays(14))).isEmpty();
    }

    /** By the day of the month. */
    private static List<Integer> dates(int everyWeeks, @Nullable LocalDate until, LocalDate upTo) {
        return pattern(everyWeeks, until)
                .dates(BEGIN.minusDays(30), upTo)
                .map(LocalDate::getDayOfMonth)
                .toList();
    }

    private static Pattern pattern(int everyWeeks, @Nullable LocalDate until) {
        return new Pattern(
                0,
                Cast.ANA.id(),
                ENDS,
                540,
                1020,
                ZoneId.of("Europe/Madrid"),
                new Cover.Everything(),
                everyWeeks,
                BEGIN,
                until);
    }
}
