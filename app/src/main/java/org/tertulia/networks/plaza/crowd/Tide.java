package org.tertulia.networks.plaza.crowd;

import org.jspecify.annotations.Nullable;

/**
 * The waves of a square: those that come by themselves, and the last one that somebody started
 * ({@code started} null: nobody did).
 */
public record Tide(long seed, @Nullable Wave started, long from) {

    /** So many steps have at most one wave of their own. */
    private static final int EPOCH = 600;

    private static final int CALM_START = 200;

    /** The wave at that step; null in calm times. */
    public @Nullable Wave at(long step) {
        var called = started;
        if (called != null && step >= from && step < from + called.steps) {
            return called;
        }
        var epoch = step / EPOCH;
        var dice = Dice.of(seed, 1, epoch);
        var own = Wave.values()[dice.below(Wave.values().length)];
        var begin = epoch * EPOCH + CALM_START + dice.below(EPOCH - CALM_START - own.steps);
        return step >= begin && step < begin + own.steps ? own : null;
    }
}
