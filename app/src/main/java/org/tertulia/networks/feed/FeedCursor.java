package org.tertulia.networks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Gap;
import org.tertulia.networks.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept between two looks at a feed: the server's validators, what the feed showed and when
 * it last answered. {@code shown} are abridged digests of ids.
 */
record FeedCursor(Validators validators, List<String> shown, @Nullable Instant at) {

    private static final FeedCursor NONE = new FeedCursor(Validators.NONE, List.of(), null);

    /** Of each end of the feed, whichever of them its newest entries are at. */
    private static final int KEPT = 25;

    FeedCursor {
        shown = List.copyOf(shown);
    }

    /** Reads what {@link #text} wrote; anything else means that nothing is known. */
    static FeedCursor of(@Nullable String cursor) {
        if (cursor == null) {
            return NONE;
        }
        try {
            return JsonMapper.shared().readValue(cursor, FeedCursor.class);
        } catch (JacksonException | NullPointerException e) {
            return NONE;
        }
    }

    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** It answered that nothing has changed. */
    FeedCursor unchanged(Instant now) {
        return new FeedCursor(validators, shown, now);
    }

    FeedCursor after(FeedRead.Feed feed, Validators given, Instant now) {
        var ids = feed.items().stream().map(FeedCursor::digest).toList();
        var ends =
                ids.size() <= 2 * KEPT
                        ? ids
                        : Stream.concat(
                                        ids.stream().limit(KEPT),
                                        ids.stream().skip(ids.size() - KEPT))
                                .toList();
        return new FeedCursor(given, ends.isEmpty() ? shown : ends, now);
    }

    /**
     * A feed shows its latest entries only. Where none of those that it showed last time is left,
     * and all that it shows are later than that time, some may have come and gone in between. One
     * entry alone proves nothing, nor does a feed that was cut short or gives no dates.
     */
    @Nullable Gap missed(FeedRead.Feed feed) {
        var since = at;
        if (since == null
                || shown.isEmpty()
                || feed.items().size() < 2
                || feed.has(Warning.Kind.TRUNCATED)
                || feed.items().stream().map(FeedCursor::digest).anyMatch(shown::contains)) {
            return null;
        }
        return feed.items().stream()
                .map(item -> item.published() == null ? item.updated() : item.published())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .filter(oldest -> oldest.isAfter(since))
                .map(oldest -> new Gap(since, oldest, "networks.gap.feed"))
                .orElse(null);
    }

    private static String digest(FeedItem item) {
        var digest = Sha256.of(item.remoteId().getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
