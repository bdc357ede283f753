package org.tertulia.listening.matching;

import java.util.Arrays;

/** The terms that occur in one text, each with its positions in rising order. */
final class Occurrences {

    private Term[] terms;
    private int[] firsts;
    private int[] lasts;
    private int distinct;

    private int[] positions;
    private int[] nexts;
    private int size;

    /** Open addressing by term id: the place in {@code terms} plus one. */
    private int[] slots;

    private long signature;

    Occurrences(int tokens) {
        int guess = tokens / 2 + 4;
        terms = new Term[guess];
        firsts = new int[guess];
        lasts = new int[guess];
        positions = new int[guess];
        nexts = new int[guess];
        slots = new int[Integer.highestOneBit(guess) * 4];
    }

    /** What the signature of a text shows when it contains the term (and may show of another). */
    static long bit(int id) {
        return 1L << (id * 0x9E3779B9 >>> 26);
    }

    void add(Term term, int position) {
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        positions[size] = position;
        nexts[size] = -1;
        int slot = slot(term.id);
        if (slots[slot] == 0) {
            introduce(term, slot);
        } else {
            int which = slots[slot] - 1;
            nexts[lasts[which]] = size;
            lasts[which] = size;
        }
        size++;
    }

    private void introduce(Term term, int slot) {
        if (distinct == terms.length) {
            terms = Arrays.copyOf(terms, distinct * 2);
            firsts = Arrays.copyOf(firsts, distinct * 2);
            lasts = Arrays.copyOf(lasts, distinct * 2);
        }
        terms[distinct] = term;
        firsts[distinct] = size;
        lasts[distinct] = size;
        slots[slot] = ++distinct;
        signature |= bit(term.id);
        if (distinct * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < distinct; i++) {
                slots[slot(terms[i].id)] = i + 1;
            }
        }
    }

    int distinct() {
        return distinct;
    }

    Term term(int which) {
        return terms[which];
    }

    long signature() {
        return signature;
    }

    boolean has(int id) {
        return slots[slot(id)] != 0;
    }

    /** The first occurrence of a term, -1 if there is none. */
    int first(int id) {
        int slot = slot(id);
        return slots[slot] == 0 ? -1 : firsts[slots[slot] - 1];
    }

    /** The occurrence after this one of the same term, -1 if there is none. */
    int next(int occurrence) {
        return nexts[occurrence];
    }

    int position(int occurrence) {
        return positions[occurrence];
    }

    /** Where the term is, or the free slot where it would be. */
    private int slot(int id) {
        int mask = slots.length - 1;
        int slot = id * 0x9E3779B9 >>> 7 & mask;
        while (slots[slot] != 0 && terms[slots[slot] - 1].id != id) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
