package org.tertulia.listening.matching;

import java.util.Arrays;

/** An expression over the ids of terms, asked of one message. */
sealed interface Check {

    boolean holds(Occurrences occurrences);

    /** One that can also say where. */
    sealed interface Place extends Check {

        /** From first to last position, packed as {@code from << 32 | to}, in rising order. */
        long[] spans(Occurrences occurrences);

        static long span(int from, int to) {
            return (long) from << 32 | to;
        }
    }

    record Has(int id) implements Place {
        @Override
        public boolean holds(Occurrences occurrences) {
            return occurrences.has(id);
        }

        @Override
        public long[] spans(Occurrences occurrences) {
            var spans = new long[occurrences.size()];
            int found = 0;
            for (int at = occurrences.next(id, 0); at >= 0; at = occurrences.next(id, at + 1)) {
                int position = occurrences.position(at);
                spans[found++] = Place.span(position, position);
            }
            return Arrays.copyOf(spans, found);
        }
    }

    /** Side by side, in this order. */
    record Row(int[] ids) implements Place {
        @Override
        public boolean holds(Occurrences occurrences) {
            return next(occurrences, new int[ids.length]) >= 0;
        }

        @Override
        public long[] spans(Occurrences occurrences) {
            var spans = new long[occurrences.size()];
            var cursors = new int[ids.length];
            int found = 0;
            for (int from; (from = next(occurrences, cursors)) >= 0; ) {
                spans[found++] = Place.span(from, from + ids.length - 1);
            }
            return Arrays.copyOf(spans, found);
        }

        /**
         * Where the next row begins, -1 if there is none. Each word's cursor moves only forwards,
         * so all rows cost no more than a walk over the text for each word.
         */
        private int next(Occurrences occurrences, int[] cursors) {
            for (int start;
                    (start = occurrences.next(ids[0], cursors[0])) >= 0;
                    cursors[0] = start + 1) {
                int met = 1;
                while (met < ids.length) {
                    int wanted = occurrences.position(start) + met;
                    int cursor = occurrences.next(ids[met], cursors[met]);
                    while (cursor >= 0 && occurrences.position(cursor) < wanted) {
                        cursor = occurrences.next(ids[met], cursor + 1);
                    }
                    if (cursor < 0) {
                        cursors[0] = occurrences.size();
                        return -1;
                    }
                    cursors[met] = cursor;
                    if (occurrences.position(cursor) > wanted) {
                        break;
                    }
                    met++;
                }
                if (met == ids.length) {
                    cursors[0] = start + 1;
                    return occurrences.position(start);
                }
            }
            return -1;
        }
    }

    /** Wherever one of them is. */
    record Either(Place[] places) implements Place {
        @Override
        public boolean holds(Occurrences occurrences) {
            for (var place : places) {
                if (place.holds(occurrences)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long[] spans(Occurrences occurrences) {
            return Arrays.stream(places)
                    .flatMapToLong(place -> Arrays.stream(place.spans(occurrences)))
                    .sorted()
                    .toArray();
        }
    }

    /** Each step leaves behind the span that begins first: no later one is nearer to it. */
    record Near(int within, Place left, Place right) implements Check {
        @Override
        public boolean holds(Occurrences occurrences) {
            var lefts = left.spans(occurrences);
            var rights = right.spans(occurrences);
            for (int l = 0, r = 0; l < lefts.length && r < rights.length; ) {
                if (gap(lefts[l], rights[r]) <= within) {
                    return true;
                }
                if (from(lefts[l]) <= from(rights[r])) {
                    l++;
                } else {
                    r++;
                }
            }
            return false;
        }

        private static int gap(long one, long other) {
            return Math.max(from(other) - to(one), from(one) - to(other));
        }

        private static int from(long span) {
            return (int) (span >>> 32);
        }

        private static int to(long span) {
            return (int) span;
        }
    }

    record All(Check[] checks) implements Check {
        @Override
        public boolean holds(Occurrences occurrences) {
            for (var check : checks) {
                if (!check.holds(occurrences)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(Check[] checks) implements Check {
        @Override
        public boolean holds(Occurrences occurrences) {
            for (var check : checks) {
                if (check.holds(occurrences)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Lacks(Check check) implements Check {
        @Override
        public boolean holds(Occurrences occurrences) {
            return !check.holds(occurrences);
        }
    }
}
