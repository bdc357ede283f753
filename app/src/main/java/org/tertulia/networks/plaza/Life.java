package org.tertulia.networks.plaza;

import org.jspecify.annotations.Nullable;
import org.tertulia.networks.plaza.crowd.Wave;

/** What goes on on a square; {@code left} is how many things are said until the wave is over. */
record Life(int perMinute, boolean paused, boolean calm, @Nullable Wave wave, long left) {

    boolean empty() {
        return perMinute == 0;
    }

    static String key(Wave wave) {
        return switch (wave) {
            case LAUNCH -> "networks.plaza.wave.launch";
            case OUTAGE -> "networks.plaza.wave.outage";
            case CRISIS -> "networks.plaza.wave.crisis";
        };
    }

    static String icon(Wave wave) {
        return switch (wave) {
            case LAUNCH -> "star";
            case OUTAGE -> "plug";
            case CRISIS -> "flame";
        };
    }
}
