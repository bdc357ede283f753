package org.tertulia.networks.plaza.crowd;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same each time it is thrown for the same thing. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** {@code what} keeps the throws for different purposes apart. */
    static Dice of(long seed, int what, long which) {
        return new Dice(mix(mix(mix(seed) + what) + which));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean in100(int share) {
        return random.nextInt(100) < share;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static long mix(long bits) {
        var mixed = (bits ^ (bits >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        mixed = (mixed ^ (mixed >>> 29)) * 0xC4CE_B9FE_1A85_EC53L;
        return mixed ^ (mixed >>> 32);
    }
}
