package org.tertulia.inbox.promise;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.hours.Hours;
import org.tertulia.web.kit.OpenTime;

/**
 * What the clock of a question runs by: within how long an answer is due, in which hours, at which
 * part of it somebody is warned (in percent), and for how long the network takes an answer at all
 * (null where it says nothing of it). Terms of one id are the same.
 *
 * @param id null for those that hold where nothing was ever set
 * @param edition that of the calendar; null for round the clock
 */
public record Terms(
        @Nullable UUID id,
        Duration within,
        @Nullable UUID edition,
        Hours hours,
        int warn,
        @Nullable Duration window) {

    /** Warned at three quarters of the time. */
    public static final int WARN = 75;

    /** A day, round the clock: networks have no closing time. */
    public static final Terms DEFAULT =
            new Terms(null, Duration.ofHours(24), null, Hours.ALWAYS, WARN, null);

    /** Those of these words; the same words are the same terms. */
    public static Terms of(
            Duration within,
            @Nullable UUID edition,
            Hours hours,
            int warn,
            @Nullable Duration window) {
        var plain =
                within.equals(DEFAULT.within) && edition == null && warn == WARN && window == null;
        if (plain) {
            return DEFAULT;
        }
        var words = within + " " + edition + " " + warn + " " + window;
        var id = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return new Terms(id, within, edition, hours, warn, window);
    }

    /**
     * By when an answer is due: {@code within} of open time after the question, not counting what
     * it was paused for (in open time too), and never later than the network takes one.
     */
    public Instant due(Instant asked, Duration paused) {
        return capped(asked, hours.plus(asked, within.plus(paused)), 100);
    }

    /** When so many percent of the time are up, as {@link #due}. */
    public Instant at(int percent, Instant asked, Duration paused) {
        return capped(asked, hours.plus(asked, part(within, percent).plus(paused)), percent);
    }

    /**
     * What is left of the time as the clock's face shows it; null where it runs down with the clock
     * on the wall. {@code pausedUntil} is when its latest pause ends.
     */
    public @Nullable OpenTime open(Instant due, @Nullable Instant pausedUntil, Instant now) {
        var paused = pausedUntil != null && now.isBefore(pausedUntil);
        if (hours.roundTheClock() && !paused) {
            return null;
        }
        return new OpenTime(
                within,
                hours.between(paused && pausedUntil != null ? pausedUntil : now, due),
                paused ? now : hours.closes(now),
                paused,
                !hours.roundTheClock());
    }

    private Instant capped(Instant asked, Instant due, int percent) {
        if (window == null) {
            return due;
        }
        var closes = asked.plus(part(window, percent));
        return closes.isBefore(due) ? closes : due;
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Terms terms && Objects.equals(id, terms.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
