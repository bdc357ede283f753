package org.tertulia.networks.plaza;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.plaza.crowd.Tide;
import org.tertulia.networks.plaza.crowd.Wave;

/**
 * How far the story of a square has come; {@code next} is when the next thing is said, null where
 * nobody is there.
 */
record Presence(
        ChannelId square, long step, @Nullable Instant next, @Nullable Wave wave, long from) {

    Tide tide(long seed) {
        return new Tide(seed, wave, from);
    }

    Presence after(Instant then) {
        return new Presence(square, step + 1, then, wave, from);
    }
}
