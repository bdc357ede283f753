package org.tertulia.listening.matching;

/**
 * Ids by key, in open addressing. Most keys that are looked up are not there; eight bits of each
 * place tell nearly always, and all of these together stay in a processor's nearest memory.
 */
final class Table {

    private static final int SMALLEST = 128;

    private byte[] tags;

    /** The key of each place, and behind it its id. */
    private long[] places;

    private int size;

    Table() {
        tags = new byte[SMALLEST];
        places = new long[2 * SMALLEST];
    }

    private Table(Table from) {
        tags = from.tags.clone();
        places = from.places.clone();
        size = from.size;
    }

    Table copy() {
        return new Table(this);
    }

    /** The id of the key; -1 if it has none. */
    int find(long key) {
        int mask = tags.length - 1;
        byte tag = tag(key);
        for (int at = home(key); tags[at] != 0; at = at + 1 & mask) {
            if (tags[at] == tag && places[2 * at] == key) {
                return (int) places[2 * at + 1];
            }
        }
        return -1;
    }

    /** A key that is not there yet. */
    void put(long key, int id) {
        if (++size * 2 > tags.length) {
            widen();
        }
        place(key, id);
    }

    /** A key that is there. Moves up what a search would no longer find behind the gap. */
    void remove(long key) {
        int mask = tags.length - 1;
        int gap = home(key);
        while (places[2 * gap] != key || tags[gap] == 0) {
            gap = gap + 1 & mask;
        }
        for (int at = gap + 1 & mask; tags[at] != 0; at = at + 1 & mask) {
            if ((at - home(places[2 * at]) & mask) >= (at - gap & mask)) {
                tags[gap] = tags[at];
                places[2 * gap] = places[2 * at];
                places[2 * gap + 1] = places[2 * at + 1];
                gap = at;
            }
        }
        tags[gap] = 0;
        size--;
    }

    private void widen() {
        var narrow = tags;
        var from = places;
        tags = new byte[narrow.length * 2];
        places = new long[from.length * 2];
        for (int at = 0; at < narrow.length; at++) {
            if (narrow[at] != 0) {
                place(from[2 * at], (int) from[2 * at + 1]);
            }
        }
    }

    private void place(long key, int id) {
        int at = home(key);
        while (tags[at] != 0) {
            at = at + 1 & tags.length - 1;
        }
        tags[at] = tag(key);
        places[2 * at] = key;
        places[2 * at + 1] = id;
    }

    /** Where the search for a key begins. */
    private int home(long key) {
        return (int) (key >>> Long.numberOfLeadingZeros(tags.length - 1));
    }

    private static byte tag(long key) {
        return (byte) (key >>> 24 | 0x80);
    }
}
