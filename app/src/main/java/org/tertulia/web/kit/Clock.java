package org.tertulia.web.kit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The face of a promise: how much of the time between the question and the hour promised has gone.
 */
public record Clock(State state, int percentGone, Duration left) {

    /** Below this share of the time left, the promise is due soon. */
    private static final int SOON = 75;

    /** What the promise needs now. */
    public enum State {
        OK,
        DUE,
        BROKEN,
        KEPT
    }

    /**
     * {@code left} is negative once the promise is broken; {@code open} is null round the clock.
     */
    public static Clock of(
            Instant since, Instant due, boolean kept, Instant now, @Nullable OpenTime open) {
        var left = Duration.between(now, due);
        var percent = open == null ? gone(since, due, now) : open.percentGone();
        if (kept) {
            return new Clock(State.KEPT, 100, left);
        }
        if (left.isNegative()) {
            return new Clock(State.BROKEN, 100, left);
        }
        return new Clock(
                percent >= SOON ? State.DUE : State.OK, percent, open == null ? left : open.left());
    }

    private static int gone(Instant since, Instant due, Instant now) {
        var whole = Math.max(1, Duration.between(since, due).toSeconds());
        return (int) Math.clamp(Duration.between(since, now).toSeconds() * 100 / whole, 0, 100);
    }

    /** Its state as a word for the style sheet. */
    public String tag() {
        return switch (state) {
            case OK -> "ok";
            case DUE -> "due";
            case BROKEN -> "broken";
            case KEPT -> "kept";
        };
    }
}
