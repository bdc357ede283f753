package org.tertulia.listening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How long the steps of a volume are. */
public enum Grain {
    HOUR,
    DAY;

    private static final Duration MOST_BY_HOUR = Duration.ofDays(4);

    /** The step in which so long a time can still be read. */
    public static Grain fitting(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(MOST_BY_HOUR) <= 0 ? HOUR : DAY;
    }

    /** The beginning of the step in which a time lies, in its zone. */
    public ZonedDateTime begin(ZonedDateTime at) {
        return switch (this) {
            case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
            case DAY -> at.truncatedTo(ChronoUnit.DAYS);
        };
    }

    /** The beginning of the next step. */
    public ZonedDateTime next(ZonedDateTime begin) {
        return switch (this) {
            case HOUR -> begin.plusHours(1);
            case DAY -> begin.plusDays(1);
        };
    }

    /** As PostgreSQL calls it. */
    String word() {
        return switch (this) {
            case HOUR -> "hour";
            case DAY -> "day";
        };
    }
}
