package org.tertulia.listening.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is usual and what is not, counted by hand; no database. */
class JudgingTest {

    /** A Monday at midnight. */
    private static final Instant BEGIN = Instant.parse("2026-10-05T00:00:00Z");

    private static final Instant NOW = BEGIN.plus(Duration.ofDays(30)).plus(Duration.ofHours(12));

    private int passerBy = 1_000;

    @Test
    void theUsualIsThatOfTheHourInTheWeeksBefore() {
        var gauge = new Gauge();
        weeks(gauge, 60, 15);

        var noon = gauge.usual(Series.HEARD, Gauge.minute(NOW));
        var night = gauge.usual(Series.HEARD, Gauge.minute(NOW.minus(Duration.ofHours(9))));

        assertThat(noon.perHour()).isCloseTo(60, within(12.0));
        assertThat(night.perHour()).isCloseTo(6, within(4.0));
    }

    @Test
    void aCrisisOfThePastIsNotUsualFromThenOn() {
        var gauge = new Gauge();
        weeks(gauge, 10, 10);
        outburst(gauge, NOW.minus(Duration.ofDays(7)), 60, 400);

        assertThat(gauge.usual(Series.HEARD, Gauge.minute(NOW)).perHour())
                .isCloseTo(10, within(5.0));
    }

    @Test
    void tenTimesTheUsualIsNoticedWithinMinutes() {
        var gauge = new Gauge();
        weeks(gauge, 30, 30);
        var found = -1;
        for (var minute = 0; minute < 30 && found < 0; minute++) {
            outburst(gauge, NOW.plus(Duration.ofMinutes(minute)), 1, 5);
            var at = Gauge.minute(NOW) + minute;
            if (Judging.surge(gauge, Series.HEARD, Sensitivity.MEDIUM, 60, at).isPresent()) {
                found = minute;
            }
        }

        assertThat(found).isBetween(1, 9);
    }

    @Test
    void aSlowSurgeIsNoticedInTheWholeWindow() {
        var gauge = new Gauge();
        weeks(gauge, 1, 1);
        for (var minute = 0; minute < 55; minute += 5) {
            outburst(gauge, NOW.plus(Duration.ofMinutes(minute)), 1, 1);
        }

        var at = Gauge.minute(NOW) + 54;
        var surge = Judging.surge(gauge, Series.HEARD, Sensitivity.MEDIUM, 60, at);

        assertThat(surge).get().extracting(Surge::minutes).isEqualTo(60);
        assertThat(surge.orElseThrow().found()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void onePersonWhoWritesALotIsNoSurge() {
        var gauge = new Gauge();
        weeks(gauge, 1, 1);
        for (var i = 0; i < 40; i++) {
            gauge.add(NOW, 7, true, true);
        }

        for (var series : Series.values()) {
            assertThat(Judging.surge(gauge, series, Sensitivity.HIGH, 60, Gauge.minute(NOW)))
                    .isEmpty();
        }
    }

    @Test
    void aPopularDayIsNoAnger() {
        var gauge = new Gauge();
        weeks(gauge, 30, 30);
        for (var i = 0; i < 100; i++) {
            gauge.add(NOW, passerBy++, i % 10 == 0, false);
        }

        var at = Gauge.minute(NOW);
        assertThat(Judging.surge(gauge, Series.HEARD, Sensitivity.MEDIUM, 60, at)).isPresent();
        assertThat(Judging.surge(gauge, Series.NEGATIVE, Sensitivity.MEDIUM, 60, at)).isEmpty();
    }

    @Test
    void whoIsNotKnownYetNeedsMuchMore() {
        var fresh = new Gauge();
        outburst(fresh, NOW, 1, 8);
        var known = new Gauge();
        weeks(known, 0, 0);
        known.addPast(BEGIN, false, false);
        outburst(known, NOW, 1, 8);

        var at = Gauge.minute(NOW);
        assertThat(Judging.surge(fresh, Series.HEARD, Sensitivity.MEDIUM, 60, at)).isEmpty();
        assertThat(Judging.surge(known, Series.HEARD, Sensitivity.MEDIUM, 60, at)).isPresent();
    }

    @Test
    void theMoreSensitiveTheSooner() {
        var gauge = new Gauge();
        weeks(gauge, 6, 6);
        outburst(gauge, NOW, 1, 10);
        var at = Gauge.minute(NOW);

        assertThat(Judging.surge(gauge, Series.HEARD, Sensitivity.LOW, 60, at)).isEmpty();
        assertThat(Judging.surge(gauge, Series.HEARD, Sensitivity.HIGH, 60, at)).isPresent();
    }

    @Test
    void whatStirsGoesOnUntilItIsCalm() {
        var gauge = new Gauge();
        weeks(gauge, 6, 6);
        outburst(gauge, NOW, 10, 5);
        var at = Gauge.minute(NOW);

        assertThat(Judging.stirred(gauge, Series.HEARD, Sensitivity.MEDIUM, 60, at + 20)).isTrue();
        assertThat(Judging.stirred(gauge, Series.HEARD, Sensitivity.MEDIUM, 60, at + 120))
                .isFalse();
    }

    @Test
    void silenceIsNoticedWhereSomethingShouldHaveBeenHeard() {
        var busy = new Gauge();
        weeks(busy, 40, 40);
        var quiet = new Gauge();
        weeks(quiet, 1, 1);
        var later = Gauge.minute(NOW) + 6 * 60;

        assertThat(Judging.silence(busy, Sensitivity.MEDIUM, 180, later))
                .get()
                .satisfies(surge -> assertThat(surge.minutes()).isGreaterThanOrEqualTo(360));
        assertThat(Judging.silence(busy, Sensitivity.MEDIUM, 180, Gauge.minute(NOW) + 30))
                .isEmpty();
        assertThat(Judging.silence(quiet, Sensitivity.MEDIUM, 180, later)).isEmpty();
    }

    @Test
    void theOddsAreThoseOfTheTables() {
        // Poisson in the limit: P(X >= 5 | 1) = 0.00366; geometric: P(X >= 3 | mean 1) = 1/8.
        assertThat(Odds.ofAtLeast(5, 1, 1e7)).isCloseTo(0.00366, within(0.0001));
        assertThat(Odds.ofAtLeast(3, 1, 1)).isCloseTo(0.125, within(1e-9));
        assertThat(Odds.ofNone(2, 1e7)).isCloseTo(Math.exp(-2), within(1e-4));
    }

    /** Thirty days and a half: by day and by night a tenth of that, not evenly. */
    private void weeks(Gauge gauge, int perHour, int least) {
        var random = new Random(4);
        for (var hour = 0; hour < 30 * 24 + 12; hour++) {
            var day = hour % 24 >= 8 && hour % 24 < 22;
            var count = day ? perHour + random.nextInt(1 + least / 3) : perHour / 10;
            for (var i = 0; i < count; i++) {
                var at = BEGIN.plus(Duration.ofHours(hour)).plusSeconds(3600L * i / count);
                gauge.add(at, passerBy++, i % 5 == 0, false);
            }
        }
    }

    private void outburst(Gauge gauge, Instant from, int minutes, int perMinute) {
        for (var minute = 0; minute < minutes; minute++) {
            for (var i = 0; i < perMinute; i++) {
                gauge.add(from.plus(Duration.ofMinutes(minute)), passerBy++, false, false);
            }
        }
    }
}
