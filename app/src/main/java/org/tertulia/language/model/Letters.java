package org.tertulia.language.model;

/** The letters of one word between its edges; a letter that is drawn out counts once. */
final class Letters {

    private static final int LONGEST = 40;

    private final char[] chars = new char[LONGEST + 2];
    private int size;
    private char last;
    private int times;

    void begin() {
        chars[0] = '<';
        size = 1;
        times = 0;
    }

    void add(char c) {
        times = times > 0 && c == last ? times + 1 : 1;
        last = c;
        if (times == 3) {
            size--;
        } else if (times < 3 && size <= LONGEST) {
            chars[size++] = c;
        }
    }

    void end() {
        chars[size++] = '>';
    }

    /** A hash of all letters. */
    int hash() {
        int hash = 0;
        for (int i = 1; i < size - 1; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    /** Tells all runs of so many letters, edges included, each length as a family of its own. */
    void runs(int shortest, int longest, int family, Taker taker) {
        for (int from = 0; from + shortest <= size; from++) {
            int hash = 0;
            for (int to = from; to < Math.min(size, from + longest); to++) {
                hash = 31 * hash + chars[to];
                if (to - from + 1 >= shortest) {
                    taker.add(hash, family + to - from + 1 - shortest);
                }
            }
        }
    }
}
