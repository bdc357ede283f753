package org.tertulia.networks.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RandomGenerator MIDDLE =
            new RandomGenerator() {
                @Override
                public long nextLong() {
                    return 1L << 62 << 1;
                }
            };

    @ParameterizedTest
    @CsvSource({
        "'', 0, 15",
        "max-age=60, 0, 15",
        "'public, max-age=3600', 0, 60",
        "'public, max-age=3600', 120, 120",
        "s-maxage=99999, 0, 15",
        "max-age=99999999999999999999, 0, 1440",
        "'', 99999, 1440",
    })
    void aServerMayAskForLessButNotForMoreThanADay(String cacheControl, int ttl, int minutes) {
        var wish = ttl == 0 ? null : Duration.ofMinutes(ttl);

        var next =
                Cadence.USUAL.afterAnswer(NOW, header("Cache-Control", cacheControl), wish, MIDDLE);

        assertThat(Duration.between(NOW, next)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "6, 160", "10, 1440", "1000000, 1440", "0, 5"})
    void failuresDoubleTheWait(int failures, int minutes) {
        var next = Cadence.USUAL.afterFailure(NOW, failures, MIDDLE);

        assertThat(Duration.between(NOW, next)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "600, 10",
        "1, 5",
        "999999999999, 1440",
        "'Sun, 22 Nov 2026 13:00:00 GMT', 60",
        "'Sun, 22 Nov 2020 13:00:00 GMT', 5",
        "'Sun, 22 Nov 2099 13:00:00 GMT', 1440",
    })
    void theServersWishToComeBackHoldsWithinTheBounds(String retryAfter, int minutes) {
        assertThat(Cadence.USUAL.retryAfter(NOW, header("Retry-After", retryAfter)))
                .isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-5"})
    void aWishThatCannotBeReadIsNone(String retryAfter) {
        assertThat(Cadence.USUAL.retryAfter(NOW, header("Retry-After", retryAfter))).isNull();
    }

    @Test
    void looksAreSpreadButNeverOutsideTheBounds() {
        var random = new java.util.Random(7);
        for (int i = 0; i < 1000; i++) {
            var wait = Duration.between(NOW, Cadence.USUAL.afterFailure(NOW, i % 20, random));
            assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofHours(24));
        }
    }

    private static HttpHeaders header(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (n, v) -> true);
    }
}
