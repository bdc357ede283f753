package org.tertulia.listening.matching;

import org.jspecify.annotations.Nullable;
import org.tertulia.language.Tokens;

/** All terms by their text: a table that never changes, so that readers need no lock. */
final class Index {

    private static final int HEADS = 1 << 12;

    private final @Nullable Term[] table;

    /** By the first two characters: the lengths of the prefixes that begin so, a bit for each. */
    private final long[] prefixLengths;

    private final int size;
    private final int nextId;

    private Index(@Nullable Term[] table, long[] prefixLengths, int size, int nextId) {
        this.table = table;
        this.prefixLengths = prefixLengths;
        this.size = size;
        this.nextId = nextId;
    }

    static Index empty() {
        return new Index(new Term[64], new long[HEADS], 0, 0);
    }

    /** The terms of all watches that occur in a text. */
    Occurrences occurrences(Tokens tokens) {
        var found = new Occurrences(tokens.size());
        for (int i = 0, n = tokens.size(); i < n; i++) {
            int hash = tokens.hash(i);
            for (var term = table[slot(hash)]; term != null; term = term.next) {
                if (term.hash == hash && term.is(tokens, i)) {
                    found.add(term, tokens.position(i));
                    break;
                }
            }
            if (tokens.length(i) >= 2) {
                long lengths = prefixLengths[head(tokens.charAt(i, 0), tokens.charAt(i, 1))];
                if (lengths != 0) {
                    prefixes(tokens, i, lengths, found);
                }
            }
        }
        return found;
    }

    private void prefixes(Tokens tokens, int index, long lengths, Occurrences found) {
        int hash = 0;
        for (int length = 1, n = tokens.length(index); length <= n; length++) {
            hash = 31 * hash + tokens.charAt(index, length - 1);
            if ((lengths & lengthBit(length)) != 0) {
                int key = 31 * hash + Term.PREFIX;
                for (var term = table[slot(key)]; term != null; term = term.next) {
                    if (term.hash == key && term.begins(tokens, index, length)) {
                        found.add(term, tokens.position(index));
                        break;
                    }
                }
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private static int head(char first, char second) {
        return first * 31 + second & HEADS - 1;
    }

    private static long lengthBit(int length) {
        return 1L << Math.min(length, 63);
    }

    /** An index in the making; the one it came from stays as it was. */
    static final class Change {

        private Index index;

        Change(Index from) {
            index =
                    new Index(
                            from.table.clone(), from.prefixLengths.clone(), from.size, from.nextId);
        }

        /** The term of this text, made if it is new. */
        Term term(String text) {
            int hash = text.hashCode();
            for (var term = index.table[index.slot(hash)]; term != null; term = term.next) {
                if (term.text.equals(text)) {
                    return term;
                }
            }
            var fresh = Term.fresh(text, index.nextId);
            if (Term.isPrefix(text)) {
                index.prefixLengths[head(text.charAt(0), text.charAt(1))] |=
                        lengthBit(text.length() - 1);
            }
            var table = index.size < index.table.length / 2 ? index.table : doubled(index.table);
            index = new Index(table, index.prefixLengths, index.size + 1, index.nextId + 1);
            put(fresh);
            return fresh;
        }

        void put(Term term) {
            int slot = index.slot(term.hash);
            var rest = without(index.table[slot], term.text);
            index.table[slot] = term.before(rest);
        }

        /** A prefix leaves the bit of its length behind: it costs a look, never a wrong hit. */
        void drop(Term term) {
            int slot = index.slot(term.hash);
            index.table[slot] = without(index.table[slot], term.text);
            index = new Index(index.table, index.prefixLengths, index.size - 1, index.nextId);
        }

        Index done() {
            return index;
        }

        private @Nullable Term[] doubled(@Nullable Term[] table) {
            var wider = new Index(new Term[table.length * 2], index.prefixLengths, 0, 0);
            for (var first : table) {
                for (var term = first; term != null; term = term.next) {
                    int slot = wider.slot(term.hash);
                    wider.table[slot] = term.before(wider.table[slot]);
                }
            }
            return wider.table;
        }

        private static @Nullable Term without(@Nullable Term chain, String text) {
            if (chain == null) {
                return null;
            }
            return chain.text.equals(text) ? chain.next : chain.before(without(chain.next, text));
        }
    }
}
