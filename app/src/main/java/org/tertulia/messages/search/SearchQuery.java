package org.tertulia.messages.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;

/**
 * What to look for. The text is what a person typed: words, {@code "phrases"}, {@code prefix*},
 * {@code @handle}, {@code #hashtag}, {@code author:name}, {@code -not}, {@code OR}; nothing of it
 * can be wrong. No channels means all; {@code ours} null means both directions; {@code from} is
 * included, {@code to} is not; {@code after} is the {@code next} of the page before.
 */
public record SearchQuery(
        String text,
        Set<ChannelId> channels,
        @Nullable Boolean ours,
        @Nullable Instant from,
        @Nullable Instant to,
        Order order,
        int limit,
        @Nullable String after) {

    /** No page and no list of hits is longer. */
    public static final int MOST = 1_000;

    public SearchQuery {
        channels = Set.copyOf(channels);
        limit = Math.clamp(limit, 1, MOST);
    }

    /** The newest messages that say this. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), null, null, null, Order.NEWEST, 50, null);
    }

    /** The newest messages of whoever goes by these words or handles, the last yet unfinished. */
    public static SearchQuery signed(String name) {
        var words = name.replaceAll("[\"“”«»()*]", " ").strip().split("\\s+");
        return of(
                Arrays.stream(words)
                        .map(word -> word.replaceFirst("^@", ""))
                        .map(word -> "author:%1$s* OR author:@%1$s*".formatted(word))
                        .collect(Collectors.joining(" ")));
    }

    public SearchQuery limited(int most) {
        return new SearchQuery(text, channels, ours, from, to, order, most, after);
    }

    public SearchQuery by(Order other) {
        return new SearchQuery(text, channels, ours, from, to, other, limit, after);
    }

    public SearchQuery after(@Nullable String page) {
        return new SearchQuery(text, channels, ours, from, to, order, limit, page);
    }

    /** Which hits come first. */
    public enum Order {
        RELEVANCE,
        NEWEST
    }
}
