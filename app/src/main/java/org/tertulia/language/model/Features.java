package org.tertulia.language.model;

import java.util.Arrays;

/** The features of a text, as numbers below 2^{@link #BITS}, as often as they were found. */
public final class Features implements Taker {

    /** So many bits has the number of a feature; among so many few that are common share one. */
    public static final int BITS = 18;

    private static final int MASK = (1 << BITS) - 1;

    private int[] found = new int[512];
    private int size;

    @Override
    public boolean word(long key) {
        return true;
    }

    @Override
    public void add(int hash, int family) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = number(hash, family);
    }

    @Override
    public void end() {}

    public int[] toArray() {
        return Arrays.copyOf(found, size);
    }

    static int number(int hash, int family) {
        int mixed = (hash + family * 0x61C88647) * 0x9E3779B1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA77;
        mixed ^= mixed >>> 13;
        return mixed & MASK;
    }
}
