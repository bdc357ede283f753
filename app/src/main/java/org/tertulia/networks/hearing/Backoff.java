package org.tertulia.networks.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When to look again after a look that failed. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration ABSURD = Duration.ofDays(1);

    private Backoff() {}

    /**
     * Doubles with each failure in a row, give or take a fifth, so that many channels of one host
     * do not come back together. What the network asks for holds, within a minute and a day.
     */
    static Instant next(
            Instant now, int failures, @Nullable Instant asked, RandomGenerator random) {
        if (asked != null) {
            return within(asked, now.plus(FIRST), now.plus(ABSURD));
        }
        var doublings = Math.clamp(failures - 1L, 0, 20);
        var wait = Math.min(LONGEST.toMillis(), FIRST.toMillis() << doublings);
        return now.plusMillis((long) (wait * (0.8 + 0.4 * random.nextDouble())));
    }

    /** When to look again after a look that went well: at the latest after a day. */
    static Instant regular(Instant now, Instant asked) {
        return within(asked, now, now.plus(ABSURD));
    }

    private static Instant within(Instant asked, Instant earliest, Instant latest) {
        if (asked.isBefore(earliest)) {
            return earliest;
        }
        return asked.isAfter(latest) ? latest : asked;
    }
}
