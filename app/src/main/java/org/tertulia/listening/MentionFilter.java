package org.tertulia.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.BrandId;
import org.tertulia.networks.ChannelId;

/**
 * Which mentions; null asks for all. {@code from} is included, {@code to} is not. Without a watch,
 * those of all watches that were not retired.
 */
public record MentionFilter(
        @Nullable Watch watch,
        @Nullable ChannelId channel,
        @Nullable BrandId brand,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final MentionFilter ALL = new MentionFilter(null, null, null, null, null);

    /** All of one watch. */
    public static MentionFilter of(Watch watch) {
        return new MentionFilter(watch, null, null, null, null);
    }

    public MentionFilter between(@Nullable Instant begin, @Nullable Instant end) {
        return new MentionFilter(watch, channel, brand, begin, end);
    }
}
