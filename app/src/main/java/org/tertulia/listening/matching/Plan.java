package org.tertulia.listening.matching;

import java.util.Arrays;

/**
 * One watch ready to be tried: the test itself; its anchors, the terms of which a message must
 * contain at least one; and for each anchor its need, the signature of all that the test asks for
 * where it holds by that anchor.
 */
record Plan(Object id, Test test, int[] anchors, long[] needs, String[] terms) {

    boolean waitsAt(int term) {
        return Arrays.binarySearch(anchors, term) >= 0;
    }

    long need(int anchor) {
        return needs[Arrays.binarySearch(anchors, anchor)];
    }

    /**
     * Tries the watch on a message that contains {@code anchor} and its need. Of several such
     * anchors only the first one answers, so that nobody hears of a watch twice.
     */
    boolean matches(Occurrences occurrences, int anchor) {
        for (int i = 0; anchors[i] != anchor; i++) {
            if ((needs[i] & ~occurrences.signature()) == 0 && occurrences.has(anchors[i])) {
                return false;
            }
        }
        return test.holds(occurrences);
    }

    /** An expression over term ids. */
    sealed interface Test {

        boolean holds(Occurrences occurrences);

        record Has(int id) implements Test {
            @Override
            public boolean holds(Occurrences occurrences) {
                return occurrences.has(id);
            }
        }

        /** Moves each word's cursor only forwards: linear even in a text of one word repeated. */
        record InRow(int[] ids) implements Test {
            @Override
            public boolean holds(Occurrences occurrences) {
                var cursors = new int[ids.length];
                for (int i = 0; i < ids.length; i++) {
                    cursors[i] = occurrences.first(ids[i]);
                    if (cursors[i] < 0) {
                        return false;
                    }
                }
                for (int start = cursors[0]; start >= 0; start = occurrences.next(start)) {
                    int met = 1;
                    while (met < ids.length) {
                        int wanted = occurrences.position(start) + met;
                        int cursor = cursors[met];
                        while (cursor >= 0 && occurrences.position(cursor) < wanted) {
                            cursor = occurrences.next(cursor);
                        }
                        if (cursor < 0) {
                            return false;
                        }
                        cursors[met] = cursor;
                        if (occurrences.position(cursor) > wanted) {
                            break;
                        }
                        met++;
                    }
                    if (met == ids.length) {
                        return true;
                    }
                }
                return false;
            }
        }

        record All(Test[] tests) implements Test {
            @Override
            public boolean holds(Occurrences occurrences) {
                for (var test : tests) {
                    if (!test.holds(occurrences)) {
                        return false;
                    }
                }
                return true;
            }
        }

        record Any(Test[] tests) implements Test {
            @Override
            public boolean holds(Occurrences occurrences) {
                for (var test : tests) {
                    if (test.holds(occurrences)) {
                        return true;
                    }
                }
                return false;
            }
        }

        record Lacks(Test test) implements Test {
            @Override
            public boolean holds(Occurrences occurrences) {
                return !test.holds(occurrences);
            }
        }
    }
}
