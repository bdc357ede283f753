package org.tertulia.inbox.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.tertulia.kernel.Refused;

class QuietHoursTest {

    @Test
    void theyMayGoOverMidnight() {
        var night = QuietHours.of("22:00", "08:00");
        assertThat(night).isNotNull();
        assertThat(night.include(LocalTime.of(22, 0))).isTrue();
        assertThat(night.include(LocalTime.of(3, 0))).isTrue();
        assertThat(night.include(LocalTime.of(8, 0))).isFalse();
        assertThat(night.include(LocalTime.NOON)).isFalse();
    }

    @Test
    void orBeWithinADay() {
        var siesta = QuietHours.of("14:00", "17:00");
        assertThat(siesta).isNotNull();
        assertThat(siesta.include(LocalTime.of(15, 30))).isTrue();
        assertThat(siesta.include(LocalTime.of(17, 0))).isFalse();
        assertThat(siesta.include(LocalTime.of(23, 0))).isFalse();
    }

    @Test
    void bothEmptyAreNoneAndHalvesAreRefused() {
        assertThat(QuietHours.of("", null)).isNull();
        refuses("22:00", "");
        refuses("22:00", "22:00");
        refuses("25:00", "08:00");
        refuses("night", "08:00");
    }

    private static void refuses(String begins, String ends) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> QuietHours.of(begins, ends))
                .satisfies(
                        refused ->
                                assertThat(refused.refusal())
                                        .isInstanceOf(OutreachRefusal.QuietUnfit.class));
    }
}
