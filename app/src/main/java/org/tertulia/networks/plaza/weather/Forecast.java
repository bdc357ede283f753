package org.tertulia.networks.plaza.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Says of each call what becomes of it: the same seed, weather and call have the same fate. */
public record Forecast(long seed, Weather weather) {

    private static final int SENDING = 1;
    private static final int LYING = 2;
    private static final int LOOKING = 3;
    private static final int TELLING = 4;

    /** The {@code nth} request with this key, from 0. */
    public Fate sending(String key, int nth) {
        return fate(random(SENDING, hash(key), nth));
    }

    /** What is said of a request that was taken. */
    public Lie lie(String key, int nth) {
        var lies = Lie.values();
        return lies[random(LYING, hash(key), nth).nextInt(lies.length)];
    }

    /** The {@code nth} look, or search, from 0. */
    public Fate looking(int nth) {
        return fate(random(LOOKING, 0, nth));
    }

    /**
     * What is told at the {@code nth} look, in the order in which it is told: {@code fresh} once at
     * least, {@code before} only if repeated.
     */
    public <T> List<T> telling(int nth, List<T> before, List<T> fresh) {
        var random = random(TELLING, 1, nth);
        var told = new ArrayList<T>();
        before.stream().filter(one -> chance(random, weather.repeated())).forEach(told::add);
        for (var one : fresh) {
            told.add(one);
            if (chance(random, weather.repeated())) {
                told.add(one);
            }
        }
        if (chance(random, weather.shuffled())) {
            shuffle(told, random);
        }
        return List.copyOf(told);
    }

    private Fate fate(SplittableRandom random) {
        var at = random.nextInt(100);
        var shares =
                new int[] {
                    weather.limited(),
                    weather.lost(),
                    weather.late(),
                    weather.silent(),
                    weather.lying(),
                    weather.expired()
                };
        for (var which = 0; which < shares.length; which++) {
            at -= shares[which];
            if (at < 0) {
                return Fate.values()[which + 1];
            }
        }
        return Fate.CLEAR;
    }

    private static boolean chance(SplittableRandom random, int share) {
        return random.nextInt(100) < share;
    }

    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (var last = list.size() - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var moved = list.get(last);
            list.set(last, list.get(other));
            list.set(other, moved);
        }
    }

    private SplittableRandom random(int what, long which, int nth) {
        return new SplittableRandom(
                mix(mix(mix(seed) + what) + which) + nth * 0x9E37_79B9_7F4A_7C15L);
    }

    private static long hash(String text) {
        var hash = 0L;
        for (var index = 0; index < text.length(); index++) {
            hash = hash * 31 + text.charAt(index);
        }
        return hash;
    }

    private static long mix(long bits) {
        var mixed = (bits ^ (bits >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        return (mixed ^ (mixed >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    }
}
