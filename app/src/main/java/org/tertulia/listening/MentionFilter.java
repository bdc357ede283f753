package org.tertulia.listening;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.networks.ChannelId;

/**
 * Which mentions; null asks for all. {@code from} is included, {@code to} is not.
 *
 * @param watches any of which found them; none asks for all that were not retired
 * @param channels on any of which they were heard; none of them are heard on none
 * @param gist what must have been understood of them
 * @param unsure of what nothing must have been understood
 * @param several asks for the messages that more than one of the watches found
 */
public record MentionFilter(
        List<Watch> watches,
        @Nullable Set<ChannelId> channels,
        @Nullable BrandId brand,
        @Nullable Instant from,
        @Nullable Instant to,
        Gist gist,
        Set<Question> unsure,
        boolean several) {

    /** What is asked of every message, and may remain unclear. */
    public enum Question {
        SENTIMENT,
        INTENT
    }

    /** Further back or ahead there is nothing, and the database's own calendar ends. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public MentionFilter {
        watches = List.copyOf(watches);
        channels = channels == null ? null : Set.copyOf(channels);
        from = within(from);
        to = within(to);
        unsure = Set.copyOf(unsure);
    }

    public static final MentionFilter ALL = of(List.of());

    /** All of one watch. */
    public static MentionFilter of(Watch watch) {
        return of(List.of(watch));
    }

    /** All that any of these watches found. */
    public static MentionFilter of(List<Watch> watches) {
        return new MentionFilter(watches, null, null, null, null, Gist.NONE, Set.of(), false);
    }

    public MentionFilter between(@Nullable Instant begin, @Nullable Instant end) {
        return new MentionFilter(watches, channels, brand, begin, end, gist, unsure, several);
    }

    /** Only those of which so much was understood. */
    public MentionFilter understoodAs(Gist wanted) {
        return understoodAs(wanted, unsure);
    }

    /** Only those of which so much was understood, and that remained unclear. */
    public MentionFilter understoodAs(Gist wanted, Set<Question> unclear) {
        return new MentionFilter(watches, channels, brand, from, to, wanted, unclear, several);
    }

    private static @Nullable Instant within(@Nullable Instant given) {
        if (given == null) {
            return null;
        }
        return given.isBefore(EARLIEST) ? EARLIEST : given.isAfter(LATEST) ? LATEST : given;
    }
}
