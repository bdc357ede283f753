package org.tertulia.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiseTest {

    @Test
    void whatIsSaidEachDayIsNoNews() {
        assertThat(Rise.in(hours(4))).isEmpty();
        assertThat(Rise.in(hours(0))).isEmpty();
        assertThat(Rise.in(List.of())).isEmpty();
    }

    @Test
    void aRiseBeginsWhereMoreThanUsualIsSaid() {
        var hours = hours(2);
        for (var back = 1; back <= 3; back++) {
            hours.set(hours.size() - back, 6L);
        }

        assertThat(Rise.in(hours)).contains(new Rise(3, 18, 200));
    }

    @Test
    void oneHourAloneMayBeChance() {
        var hours = hours(1);
        hours.set(hours.size() - 1, 3L);

        assertThat(Rise.in(hours)).isEmpty();
    }

    @Test
    void withoutAWeekBeforeThereIsNothingToCompareWith() {
        assertThat(Rise.in(List.of(0L, 0L, 9L, 12L))).isEmpty();
    }

    private static List<Long> hours(long each) {
        return new ArrayList<>(Collections.nCopies(Rise.NEEDED, each));
    }
}
