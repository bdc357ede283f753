package org.tertulia.networks.mastodon;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * How many requests the server still takes from an account, as its headers say. A part is kept for
 * answers: looks stop before it is touched.
 */
final class Budget {

    /** Kept for answers, whatever the limit. */
    private static final int LEAST_RESERVE = 20;

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private int limit;
    private int remaining = Integer.MAX_VALUE;
    private Instant reset = Instant.MIN;

    /** Takes note of what an answer says; {@code X-RateLimit-Reset} is a time, not seconds. */
    synchronized void note(HttpHeaders headers, Instant now) {
        var told = number(headers, "X-RateLimit-Remaining");
        var until = time(headers.firstValue("X-RateLimit-Reset").orElse(""));
        if (told == null || until == null) {
            return;
        }
        var most = number(headers, "X-RateLimit-Limit");
        limit = most == null ? 0 : most;
        remaining = told;
        reset = until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until;
    }

    /** Nothing more is taken until then. */
    synchronized void exhausted(Instant until) {
        remaining = 0;
        reset = until;
    }

    /** Whether a look may spend more; an answer always tries. */
    synchronized boolean allowsLooking(Instant now) {
        return !now.isBefore(reset) || remaining > reserve();
    }

    /** Whether there is plenty: else looks ask for the needful only, and less often. */
    synchronized boolean plenty(Instant now) {
        return !now.isBefore(reset) || remaining > Math.max(2 * reserve(), limit / 2);
    }

    synchronized Instant reset(Instant now) {
        return reset.isAfter(now) ? reset : now;
    }

    private int reserve() {
        return Math.max(LEAST_RESERVE, limit / 5);
    }

    private static @Nullable Integer number(HttpHeaders headers, String name) {
        var text = headers.firstValue(name).orElse("");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
