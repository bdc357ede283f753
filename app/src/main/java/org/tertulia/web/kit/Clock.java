package org.tertulia.web.kit;

import java.time.Duration;
import java.time.Instant;

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

    /** {@code left} is negative once the promise is broken. */
    public static Clock of(Instant since, Instant due, boolean kept, Instant now) {
        var left = Duration.between(now, due);
        var whole = Math.max(1, Duration.between(since, due).toSeconds());
        var gone = Duration.between(since, now).toSeconds();
        var percent = (int) Math.clamp(gone * 100 / whole, 0, 100);
        if (kept) {
            return new Clock(State.KEPT, 100, left);
        }
        if (left.isNegative()) {
            return new Clock(State.BROKEN, 100, left);
        }
        return new Clock(percent >= SOON ? State.DUE : State.OK, percent, left);
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
