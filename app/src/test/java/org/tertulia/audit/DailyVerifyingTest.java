package org.tertulia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class DailyVerifyingTest {

    @Autowired Attesting attesting;
    @Autowired Standing standing;
    @Autowired Clock clock;

    @Test
    void theRecordIsVerifiedOnceADayByItself() {
        var later = new Later();
        var daily = new DailyVerifying(attesting, standing, later, false);
        daily.round();
        assertThat(standing.now().last()).isNull();

        later.passed = Duration.ofMinutes(6);
        daily.round();
        daily.round();

        assertThat(standing.now().entries()).isEqualTo(1);
        assertThat(standing.now().last()).isNotNull();
        later.passed = Duration.ofHours(25);
        daily.round();
        assertThat(standing.now().entries()).isEqualTo(2);
    }

    /** The program's clock, with a shift that the test chooses. */
    private final class Later extends Clock {

        private Duration passed = Duration.ZERO;

        @Override
        public Instant instant() {
            return clock.instant().plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
