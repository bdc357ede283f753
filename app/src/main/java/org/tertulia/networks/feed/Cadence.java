package org.tertulia.networks.feed;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When to look at a feed again: as often as we would like, unless the server asks for less; after
 * failures ever more rarely. Never outside the bounds, and never all at the same moment.
 */
public record Cadence(Duration usual, Duration shortest, Duration longest) {

    public static final Cadence USUAL =
            new Cadence(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(24));

    private static final Pattern MAX_AGE =
            Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d+)");

    /** After an answer. {@code ttl} is the feed's own wish. */
    public Instant afterAnswer(
            Instant now, HttpHeaders headers, @Nullable Duration ttl, RandomGenerator random) {
        var wait = usual;
        for (var wish : List.of(maxAge(headers), ttl == null ? Duration.ZERO : ttl)) {
            wait = wish.compareTo(wait) > 0 ? wish : wait;
        }
        return now.plus(bounded(jittered(bounded(wait), random)));
    }

    /** After the n-th failure in a row, n from 1: twice the wait each time. */
    public Instant afterFailure(Instant now, int failures, RandomGenerator random) {
        var doublings = Math.clamp(failures - 1L, 0, 12);
        var wait = shortest.multipliedBy(1L << doublings);
        return now.plus(bounded(jittered(bounded(wait), random)));
    }

    /** When the server says to come back (429, 503), within the bounds; null if it does not. */
    public @Nullable Instant retryAfter(Instant now, HttpHeaders headers) {
        var text = headers.firstValue("Retry-After").orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}")) {
            return now.plus(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        if (text.matches("\\d+")) {
            return now.plus(longest);
        }
        var date = FeedDates.parse(text);
        return date == null || date.isBefore(FeedDates.EARLIEST)
                ? null
                : now.plus(bounded(Duration.between(now, date)));
    }

    private static Duration maxAge(HttpHeaders headers) {
        for (var value : headers.allValues("Cache-Control")) {
            var age = MAX_AGE.matcher(value);
            if (age.find()) {
                var digits = age.group(1);
                return Duration.ofSeconds(
                        digits.length() > 9 ? 999_999_999 : Long.parseLong(digits));
            }
        }
        return Duration.ZERO;
    }

    private Duration bounded(Duration wait) {
        if (wait.compareTo(shortest) < 0) {
            return shortest;
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Up to a tenth more or less. */
    private static Duration jittered(Duration wait, RandomGenerator random) {
        return Duration.ofMillis((long) (wait.toMillis() * random.nextDouble(0.9, 1.1)));
    }
}
