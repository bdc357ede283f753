package org.tertulia.listening.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Tokens;

/**
 * All watches at once, asked about one message after the other. Each waits under the rarest words
 * that a message must contain to interest it and is tried only when one comes by. Matching goes on
 * from many threads while watches come and go: a message sees all of a change or nothing of it.
 *
 * @param <I> what names a watch
 */
public final class Watchers<I> {

    private final Frequencies frequencies = new Frequencies();
    private final Map<I, Query> queries = new HashMap<>();
    private final Map<I, Plan> plans = new HashMap<>();
    private volatile Index index = Index.empty();

    /** Begins to watch, or watches something else from now on. Copies the table of all terms. */
    public void add(I id, Query query) {
        addAll(Map.of(id, query));
    }

    /** As {@link #add}, for the price of one. */
    public synchronized void addAll(Map<? extends I, Query> more) {
        var change = new Index.Change(index);
        var filed = new HashMap<I, Plan>();
        more.forEach(
                (id, query) -> {
                    forget(change, plans.get(id));
                    filed.put(id, file(change, id, query));
                });
        plans.putAll(filed);
        queries.putAll(more);
        index = change.done();
    }

    /** Ends a watch; one that is not known has ended already. */
    public synchronized void remove(I id) {
        var change = new Index.Change(index);
        forget(change, plans.remove(id));
        queries.remove(id);
        index = change.done();
    }

    /** Chooses again where each watch waits, by the messages seen since; worth it once a day. */
    public synchronized void replan() {
        var change = new Index.Change(Index.empty());
        queries.forEach((id, query) -> plans.put(id, file(change, id, query)));
        index = change.done();
    }

    /** How many watches there are. */
    public synchronized int size() {
        return plans.size();
    }

    /** Names to {@code sink} every watch that the text matches, each once, in no order. */
    public void match(Tokens tokens, Consumer<? super I> sink) {
        var occurrences = index.occurrences(tokens);
        long missing = ~occurrences.signature();
        for (int i = 0, n = occurrences.distinct(); i < n; i++) {
            var term = occurrences.term(i);
            var needs = term.needs;
            for (int j = 0; j < needs.length; j++) {
                if ((needs[j] & missing) == 0 && term.plans[j].matches(occurrences, term.id)) {
                    sink.accept(id(term.plans[j]));
                }
            }
        }
        if (sampled(tokens)) {
            frequencies.note(occurrences);
        }
    }

    private Plan file(Index.Change change, I id, Query query) {
        var plan = new Planning(change, frequencies).plan(id, query);
        for (var text : plan.terms()) {
            var term = change.term(text).used(1);
            change.put(plan.waitsAt(term.id) ? term.with(plan) : term);
        }
        return plan;
    }

    private void forget(Index.Change change, @Nullable Plan plan) {
        if (plan == null) {
            return;
        }
        for (var text : plan.terms()) {
            var term = change.term(text).used(-1);
            if (term.users == 0) {
                change.drop(term);
            } else {
                change.put(plan.waitsAt(term.id) ? term.without(plan) : term);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private I id(Plan plan) {
        return (I) plan.id();
    }

    /** One message in sixteen, told by its words, so that threads share no counter. */
    private static boolean sampled(Tokens tokens) {
        return !tokens.isEmpty() && (tokens.hash(tokens.size() - 1) & 15) == 0;
    }
}
