package org.tertulia.language.model;

import org.jspecify.annotations.Nullable;

/**
 * What the features of the words that came by of late add up to: most words of a text are common,
 * and a word has dozens of features. Any number of threads may read and write: what they find is
 * immutable, and what one overwrites is only added up once more.
 */
final class KnownWords {

    private static final int BITS = 13;

    private final @Nullable Sum[] sums = new Sum[1 << BITS];

    /** The features of a word together, and how many they are. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Sum(long word, int features, int[] weights) {}

    @Nullable Sum find(long word) {
        var sum = sums[place(word)];
        return sum != null && sum.word() == word ? sum : null;
    }

    void keep(Sum sum) {
        sums[place(sum.word())] = sum;
    }

    private static int place(long word) {
        return (int) (word * 0x9E3779B97F4A7C15L >>> 64 - BITS);
    }
}
