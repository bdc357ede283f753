package org.tertulia.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.MemberId;
import org.tertulia.shifts.Coverage.Level;
import org.tertulia.testing.Cast;

class CoverageTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** The Monday of a week in which no clock changes. */
    private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);

    @Test
    void eachHourOfTheWeekSaysWhoIsThereAndForHowMuchOfIt() {
        var coverage =
                coverage(
                        MONDAY,
                        duty(Cast.ANA.id(), MONDAY, 9 * 60, 17 * 60 + 30),
                        duty(Cast.BEA.id(), MONDAY, 12 * 60, 16 * 60));

        assertThat(level(coverage, 8)).isEqualTo(Level.NONE);
        assertThat(level(coverage, 9)).isEqualTo(Level.WHOLE);
        assertThat(coverage.hours().get(11).people()).isEqualTo(1);
        assertThat(coverage.hours().get(12).people()).isEqualTo(2);
        assertThat(level(coverage, 17)).isEqualTo(Level.PART);
        assertThat(coverage.uncovered()).isEqualTo(Coverage.WEEK - 8);
    }

    @Test
    void twoWhoFollowOneAnotherWithinAnHourCoverIt() {
        var coverage =
                coverage(
                        MONDAY,
                        duty(Cast.ANA.id(), MONDAY, 9 * 60, 10 * 60 + 20),
                        duty(Cast.BEA.id(), MONDAY, 10 * 60 + 20, 12 * 60));

        assertThat(level(coverage, 10)).isEqualTo(Level.WHOLE);
        assertThat(coverage.hours().get(10).people()).isEqualTo(2);
    }

    @Test
    void hoursWithoutAnybodyThatFollowAreOneGapAcrossMidnight() {
        var all =
                IntStream.range(0, 7)
                        .mapToObj(n -> duty(Cast.ANA.id(), MONDAY.plusDays(n), 8 * 60, 22 * 60))
                        .toArray(Duty[]::new);

        var gaps = coverage(MONDAY, all).gaps();

        assertThat(gaps).hasSize(8);
        assertThat(gaps.get(1).hours()).hasSize(10);
        assertThat(gaps.get(1).begins()).isEqualTo(MONDAY.atTime(22, 0).atZone(MADRID).toInstant());
    }

    @Test
    void theHourThatIsLeftOutIsNotMissedAndTheOneThatComesTwiceIsLong() {
        var spring = LocalDate.of(2027, 3, 22);
        var night = duty(Cast.ANA.id(), spring.plusDays(5), 22 * 60, 30 * 60);
        var coverage = coverage(spring, night);

        assertThat(coverage.hours().get(6 * 24 + 2).empty()).isTrue();
        assertThat(coverage.uncovered()).isEqualTo(Coverage.WEEK - 2 - 6);

        var autumn = LocalDate.of(2027, 10, 25);
        var long_ = coverage(autumn, duty(Cast.ANA.id(), autumn.plusDays(6), 0, 24 * 60));
        assertThat(long_.hours().get(6 * 24 + 2).level()).isEqualTo(Level.WHOLE);
        assertThat(long_.uncovered()).isEqualTo(6 * 24);
    }

    private static Level level(Coverage coverage, int hour) {
        return coverage.hours().get(hour).level();
    }

    private static Coverage coverage(LocalDate monday, Duty... duties) {
        return Coverage.of(List.of(duties), monday, MADRID);
    }

    private static Duty duty(MemberId who, LocalDate date, int begins, int ends) {
        var span = Span.fit(date, begins, ends, MADRID);
        return new Duty(1, who, new Cover.Everything(), span.beginsAt(), span.endsAt());
    }
}
