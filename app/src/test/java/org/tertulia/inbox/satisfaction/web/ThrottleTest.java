package org.tertulia.inbox.satisfaction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tertulia.testing.MovingClock;

class ThrottleTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-12-01T10:00:00Z"));
    private final Throttle throttle = new Throttle(clock);

    @Test
    void oneTooManyWaitsForTheNextMinute() {
        for (var n = 0; n < Throttle.MOST; n++) {
            assertThat(throttle.admits("203.0.113.7")).isTrue();
        }
        assertThat(throttle.admits("203.0.113.7")).isFalse();
        assertThat(throttle.admits("203.0.113.8")).isTrue();

        clock.pass(Duration.ofMinutes(1));

        assertThat(throttle.admits("203.0.113.7")).isTrue();
    }

    @Test
    void aHouseholdIsOneWhateverItsAddresses() {
        for (var n = 0; n < Throttle.MOST; n++) {
            throttle.admits("2001:db8:1:2::" + n);
        }
        assertThat(throttle.admits("2001:db8:1:2::ffff")).isFalse();
        assertThat(throttle.admits("2001:db8:1:3::1")).isTrue();
    }
}
