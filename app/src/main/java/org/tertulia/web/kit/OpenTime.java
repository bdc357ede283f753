package org.tertulia.web.kit;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a promise counts open hours alone, or its clock stands still: how much of so much open time
 * is left, and until when it runs down by the clock on the wall (no later than now where it stands
 * still or is closed).
 */
public record OpenTime(Duration whole, Duration left, Instant runs, boolean paused, boolean hours) {

    int percentGone() {
        var all = Math.max(1, whole.toSeconds());
        return (int) Math.clamp(100 - left.toSeconds() * 100 / all, 0, 100);
    }
}
