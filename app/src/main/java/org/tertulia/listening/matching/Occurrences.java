package org.tertulia.listening.matching;

import java.util.Arrays;

/**
 * The terms that occur in one text, in its order, and which plans were tried on it. One for each
 * thread, used again for the next text: making it would cost more than matching a short message.
 */
final class Occurrences {

    private int[] ids = new int[64];
    private int[] positions = new int[64];
    private int size;

    /** Each term once, and where: open addressing by id, the place in {@code terms} plus one. */
    private int[] terms = new int[64];

    private long[] keys = new long[64];
    private int distinct;
    private int[] slots = new int[128];

    private long signature;

    /** By the number of a plan the last text that it was tried on. */
    private int[] tried = new int[64];

    private int text;

    /** What the signature of a text shows when it contains the term (and may show of another). */
    static long bit(int id) {
        return 1L << (id * 0x9E3779B9 >>> 26);
    }

    /** Begins a text. */
    void clear(int plans) {
        Arrays.fill(slots, 0);
        size = 0;
        distinct = 0;
        signature = 0;
        if (++text == 0) {
            Arrays.fill(tried, 0);
            text = 1;
        }
        if (tried.length < plans) {
            tried = Arrays.copyOf(tried, plans * 5 / 4);
        }
    }

    void add(int id, long key, int position) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        ids[size] = id;
        positions[size++] = position;
        int slot = slot(id);
        if (slots[slot] == 0) {
            introduce(id, key, slot);
        }
    }

    private void introduce(int id, long key, int slot) {
        if (distinct == terms.length) {
            terms = Arrays.copyOf(terms, distinct * 2);
            keys = Arrays.copyOf(keys, distinct * 2);
        }
        terms[distinct] = id;
        keys[distinct++] = key;
        slots[slot] = distinct;
        signature |= bit(id);
        if (distinct * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < distinct; i++) {
                slots[slot(terms[i])] = i + 1;
            }
        }
    }

    int distinct() {
        return distinct;
    }

    int term(int which) {
        return terms[which];
    }

    long key(int which) {
        return keys[which];
    }

    long signature() {
        return signature;
    }

    boolean has(int id) {
        return slots[slot(id)] != 0;
    }

    /** Whether this plan meets the text for the first time. */
    boolean first(int plan) {
        if (tried[plan] == text) {
            return false;
        }
        tried[plan] = text;
        return true;
    }

    int size() {
        return size;
    }

    /** The first occurrence of a term at this one or behind it, -1 if there is none. */
    int next(int id, int from) {
        for (int i = from; i < size; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    int position(int occurrence) {
        return positions[occurrence];
    }

    /** Where the term is, or the free slot where it would be. */
    private int slot(int id) {
        int mask = slots.length - 1;
        int slot = id * 0x9E3779B9 >>> 7 & mask;
        while (slots[slot] != 0 && terms[slots[slot] - 1] != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
