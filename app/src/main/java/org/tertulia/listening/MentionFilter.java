package org.tertulia.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.networks.ChannelId;

/**
 * Which mentions; null asks for all. {@code from} is included, {@code to} is not. Without a watch,
 * those of all watches that were not retired; {@code gist} is what must have been understood.
 */
public record MentionFilter(
        @Nullable Watch watch,
        @Nullable ChannelId channel,
        @Nullable BrandId brand,
        @Nullable Instant from,
        @Nullable Instant to,
        Gist gist) {

    /** Further back or ahead there is nothing, and the database's own calendar ends. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public MentionFilter {
        from = within(from);
        to = within(to);
    }

    public static final MentionFilter ALL =
            new MentionFilter(null, null, null, null, null, Gist.NONE);

    /** All of one watch. */
    public static MentionFilter of(Watch watch) {
        return new MentionFilter(watch, null, null, null, null, Gist.NONE);
    }

    public MentionFilter between(@Nullable Instant begin, @Nullable Instant end) {
        return new MentionFilter(watch, channel, brand, begin, end, gist);
    }

    /** Only those of which so much was understood. */
    public MentionFilter understoodAs(Gist wanted) {
        return new MentionFilter(watch, channel, brand, from, to, wanted);
    }

    private static @Nullable Instant within(@Nullable Instant given) {
        if (given == null) {
            return null;
        }
        return given.isBefore(EARLIEST) ? EARLIEST : given.isAfter(LATEST) ? LATEST : given;
    }
}
