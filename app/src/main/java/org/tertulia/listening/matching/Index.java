package org.tertulia.listening.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Stems;
import org.tertulia.language.Tokens;

/**
 * All queries as plans for the messages of one language, each waiting at its rarest terms. It
 * changes only before others see it: a change is made in a {@link #copy()}, so that readers need no
 * lock.
 */
final class Index {

    private static final int HEADS = 1 << 12;
    private static final int SIEVE = 1 << 10;
    private static final long[] NOBODY = {};

    private final Stems stems;
    private final Frequencies frequencies;

    /** All terms, by their key. */
    private final Table terms;

    /** By the first two characters: the lengths of the prefixes that begin so, a bit for each. */
    private final long[] prefixLengths;

    /**
     * A bit for each beginning and each text as written, by its key: most of those that are looked
     * up are not there, and so little memory stays near the processor.
     */
    private final long[] sieve;

    /** By the id of a term the plans that wait there: what each needs, and behind it its number. */
    private long[][] waiting;

    /** By the id of a term how many plans name it. */
    private int[] users;

    private final BitSet used;

    private @Nullable Plan[] plans;

    private @Nullable Check[] checks;

    /** How many terms ask for texts as they were written, and for each trait. */
    private int written;

    private final int[] traits;
    private int asked;

    Index(Stems stems, Frequencies frequencies) {
        this.stems = stems;
        this.frequencies = frequencies;
        terms = new Table();
        prefixLengths = new long[HEADS];
        sieve = new long[SIEVE];
        waiting = new long[64][];
        users = new int[64];
        used = new BitSet();
        plans = new Plan[64];
        checks = new Check[64];
        traits = new int[Trait.values().length];
    }

    private Index(Index from) {
        stems = from.stems;
        frequencies = from.frequencies;
        terms = from.terms.copy();
        prefixLengths = from.prefixLengths.clone();
        sieve = from.sieve.clone();
        waiting = from.waiting.clone();
        users = from.users.clone();
        used = (BitSet) from.used.clone();
        plans = from.plans.clone();
        checks = from.checks.clone();
        written = from.written;
        traits = from.traits.clone();
        asked = from.asked;
    }

    Index copy() {
        return new Index(this);
    }

    /** The same without any query, to file all of them anew. */
    Index emptied() {
        return new Index(stems, frequencies);
    }

    /** Names the number of every plan that the utterance matches, each once. */
    void match(Utterance said, Occurrences found, IntConsumer sink) {
        found.clear(plans.length);
        look(said, found);
        long missing = ~found.signature();
        for (int i = 0, n = found.distinct(); i < n; i++) {
            var here = waiting[found.term(i)];
            for (int j = 0; j < here.length; j += 2) {
                if ((here[j] & missing) == 0) {
                    int plan = (int) here[j + 1];
                    if (found.first(plan)) {
                        var check = checks[plan];
                        if (check == null || check.holds(found)) {
                            sink.accept(plan);
                        }
                    }
                }
            }
        }
    }

    void sample(Occurrences found) {
        frequencies.note(found);
    }

    private void look(Utterance said, Occurrences found) {
        var tokens = said.tokens();
        for (int i = 0, n = tokens.size(); i < n; i++) {
            int position = tokens.position(i);
            look(tokens.stemKey(i, stems), position, found);
            if (tokens.length(i) >= 2) {
                long lengths = prefixLengths[head(tokens.charAt(i, 0), tokens.charAt(i, 1))];
                if (lengths != 0) {
                    prefixes(tokens, i, lengths, found);
                }
            }
            if (written > 0) {
                lookRarely(tokens.writtenKey(i), position, found);
            }
        }
        if (asked > 0) {
            said.tell(
                    (trait, value) -> {
                        if (value != null && traits[trait.ordinal()] > 0) {
                            look(trait.key(value), 0, found);
                        }
                    });
        }
    }

    private void look(long key, int position, Occurrences found) {
        int id = terms.find(key);
        if (id >= 0) {
            found.add(id, key, position);
        }
    }

    private void lookRarely(long key, int position, Occurrences found) {
        if ((sieve[sieved(key)] & 1L << (key >>> 48)) != 0) {
            look(key, position, found);
        }
    }

    private static int sieved(long key) {
        return (int) (key >>> 54);
    }

    private void prefixes(Tokens tokens, int index, long lengths, Occurrences found) {
        long key = 0;
        int longest = 63 - Long.numberOfLeadingZeros(lengths);
        int last = longest < 63 ? Math.min(longest, tokens.length(index)) : tokens.length(index);
        for (int length = 1; length <= last; length++) {
            key = Tokens.key(key, tokens.charAt(index, length - 1));
            if ((lengths & lengthBit(length)) != 0) {
                lookRarely(Tokens.key(key, Term.PREFIX), tokens.position(index), found);
            }
        }
    }

    void file(int number, Query query) {
        var plan = new Planning(stems, frequencies, this::take).plan(query);
        if (number >= plans.length) {
            plans = Arrays.copyOf(plans, number * 5 / 4 + 1);
            checks = Arrays.copyOf(checks, plans.length);
        }
        plans[number] = plan;
        checks[number] = plan.check();
        for (int i = 0; i < plan.anchors().length; i++) {
            int id = plan.anchors()[i];
            var here = Arrays.copyOf(waiting[id], waiting[id].length + 2);
            here[here.length - 2] = plan.needs()[i];
            here[here.length - 1] = number;
            waiting[id] = here;
        }
    }

    void forget(int number) {
        var plan = plans[number];
        if (plan == null) {
            throw new IllegalArgumentException("no plan " + number);
        }
        plans[number] = null;
        checks[number] = null;
        for (int id : plan.anchors()) {
            waiting[id] = without(waiting[id], number);
        }
        for (int i = 0; i < plan.ids().length; i++) {
            release(plan.terms().get(i), plan.ids()[i]);
        }
    }

    private static long[] without(long[] here, int number) {
        var fewer = new long[here.length - 2];
        for (int from = 0, to = 0; from < here.length; from += 2) {
            if (here[from + 1] != number) {
                fewer[to++] = here[from];
                fewer[to++] = here[from + 1];
            }
        }
        return fewer;
    }

    /** The id of the term, made if it is new. */
    private int take(Term term) {
        int id = terms.find(term.key());
        if (id < 0) {
            id = introduce(term);
        }
        users[id]++;
        return id;
    }

    private int introduce(Term term) {
        int id = used.nextClearBit(0);
        used.set(id);
        if (id == users.length) {
            users = Arrays.copyOf(users, id * 5 / 4);
            waiting = Arrays.copyOf(waiting, users.length);
        }
        waiting[id] = NOBODY;
        terms.put(term.key(), id);
        count(term, 1);
        return id;
    }

    private void release(Term term, int id) {
        if (--users[id] > 0) {
            return;
        }
        used.clear(id);
        terms.remove(term.key());
        count(term, -1);
    }

    /** What is gone leaves its bits behind: they cost a look, never a wrong hit. */
    private void count(Term term, int more) {
        switch (term.kind()) {
            case TOKEN, STEM -> {}
            case PREFIX -> {
                prefixLengths[head(term.text().charAt(0), term.text().charAt(1))] |=
                        lengthBit(term.text().length());
                sift(term.key());
            }
            case WRITTEN -> {
                written += more;
                sift(term.key());
            }
            case TRAIT -> {
                var word = term.text().substring(0, term.text().indexOf(':'));
                traits[Trait.of(word).orElseThrow().ordinal()] += more;
                asked += more;
            }
        }
    }

    private void sift(long key) {
        sieve[sieved(key)] |= 1L << (key >>> 48);
    }

    private static int head(char first, char second) {
        return first * 31 + second & HEADS - 1;
    }

    private static long lengthBit(int length) {
        return 1L << Math.min(length, 63);
    }
}
