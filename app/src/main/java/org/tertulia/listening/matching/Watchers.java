package org.tertulia.listening.matching;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tertulia.language.Stems;

/**
 * All watches at once, asked about one message after the other. Each waits under the rarest terms
 * that a message must contain to interest it and is tried only when one comes by. Matching goes on
 * from many threads while watches come and go: a message sees all of a change or nothing of it.
 *
 * @param <I> what names a watch
 */
public final class Watchers<I> {

    private final ThreadLocal<Occurrences> occurrences = ThreadLocal.withInitial(Occurrences::new);
    private final Map<I, Query> queries = new HashMap<>();

    /** Watches that look for the same share a plan: its number. */
    private final Map<Query, Integer> numbers = new HashMap<>();

    private final BitSet used = new BitSet();
    private volatile State state = new State(new Object[64][], Map.of());

    /** By its number who waits for a plan, and the plans for each language heard so far. */
    private record State(Object[][] watches, Map<Stems, Index> indexes) {}

    /** Begins to watch, or watches something else from now on. Copies the tables of all terms. */
    public void add(I id, Query query) {
        change(List.of(), Map.of(id, query));
    }

    /** As {@link #add}, for the price of one. */
    public void addAll(Map<? extends I, Query> more) {
        change(List.of(), more);
    }

    /** Ends a watch; one that is not known has ended already. */
    public void remove(I id) {
        change(List.of(id), Map.of());
    }

    /** Ends some watches and begins others, in one step for every message. */
    public synchronized void change(Collection<? extends I> ended, Map<? extends I, Query> begun) {
        int most = used.length() + begun.size();
        var watches = Arrays.copyOf(state.watches, Math.max(state.watches.length, most));
        var indexes = new HashMap<>(state.indexes);
        indexes.replaceAll((_, index) -> index.copy());
        ended.forEach(id -> forget(id, watches, indexes.values()));
        begun.forEach(
                (id, query) -> {
                    forget(id, watches, indexes.values());
                    file(id, query, watches, indexes.values());
                });
        state = new State(watches, indexes);
    }

    /** Chooses again where each watch waits, by the messages seen since; worth it once a day. */
    public synchronized void replan() {
        var indexes = new HashMap<>(state.indexes);
        indexes.replaceAll((_, index) -> filled(index.emptied()));
        state = new State(state.watches, indexes);
    }

    /** How many watches there are. */
    public synchronized int size() {
        return queries.size();
    }

    /** Names to {@code sink} every watch that the utterance matches, each once, in no order. */
    public void match(Utterance said, Consumer<? super I> sink) {
        var now = state;
        var stems = Stems.of(said.language());
        var index = now.indexes.get(stems);
        if (index == null) {
            now = with(stems);
            index = requireNonNull(now.indexes.get(stems));
        }
        var watches = now.watches;
        var found = occurrences.get();
        index.match(said, found, plan -> tell(watches[plan], sink));
        if (sampled(said)) {
            index.sample(found);
        }
    }

    /** The first message in a language: the plans for it are made. */
    private synchronized State with(Stems stems) {
        if (!state.indexes.containsKey(stems)) {
            var indexes = new HashMap<>(state.indexes);
            indexes.put(stems, filled(new Index(stems, new Frequencies())));
            state = new State(state.watches, indexes);
        }
        return state;
    }

    private Index filled(Index index) {
        numbers.forEach((query, number) -> index.file(number, query));
        return index;
    }

    private void file(I id, Query query, Object[][] watches, Collection<Index> indexes) {
        queries.put(id, query);
        var known = numbers.get(query);
        if (known != null) {
            var more = Arrays.copyOf(watches[known], watches[known].length + 1);
            more[more.length - 1] = id;
            watches[known] = more;
            return;
        }
        int number = used.nextClearBit(0);
        indexes.forEach(index -> index.file(number, query));
        used.set(number);
        numbers.put(query, number);
        watches[number] = new Object[] {id};
    }

    private void forget(I id, Object[][] watches, Collection<Index> indexes) {
        var query = queries.remove(id);
        if (query == null) {
            return;
        }
        int number = requireNonNull(numbers.get(query));
        watches[number] = Arrays.stream(watches[number]).filter(each -> !each.equals(id)).toArray();
        if (watches[number].length == 0) {
            indexes.forEach(index -> index.forget(number));
            numbers.remove(query);
            used.clear(number);
        }
    }

    @SuppressWarnings("unchecked")
    private void tell(Object[] watches, Consumer<? super I> sink) {
        for (var watch : watches) {
            sink.accept((I) watch);
        }
    }

    /** One message in sixteen, told by its words, so that threads share no counter. */
    private static boolean sampled(Utterance said) {
        var tokens = said.tokens();
        return !tokens.isEmpty() && (tokens.key(tokens.size() - 1) >>> 60) == 0;
    }
}
