package org.tertulia.listening.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Word;

/** Makes the plan of one watch: which of its words to wait for, and what to check then. */
final class Planning {

    private final Index.Change index;
    private final Frequencies frequencies;
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    Planning(Index.Change index, Frequencies frequencies) {
        this.index = index;
        this.frequencies = frequencies;
    }

    Plan plan(Object id, Query query) {
        var expression = query.expression();
        var test = test(expression);
        var anchors = anchors(expression, true);
        if (anchors == null) {
            throw new IllegalArgumentException("nothing to wait for in " + query);
        }
        var byId = new TreeMap<Integer, Long>();
        anchors.forEach((term, need) -> byId.put(id(term), need));
        return new Plan(
                id,
                test,
                byId.keySet().stream().mapToInt(Integer::intValue).toArray(),
                byId.values().stream().mapToLong(Long::longValue).toArray(),
                ids.keySet().toArray(String[]::new));
    }

    /** What fails soonest is asked first in an And, what holds soonest in an Or. */
    private Plan.Test test(Expression expression) {
        return switch (expression) {
            case Word _, Handle _, Hashtag _, Prefix _ ->
                    new Plan.Test.Has(id(terms(expression).getFirst()));
            case Phrase(var texts) ->
                    new Plan.Test.InRow(texts.stream().mapToInt(this::id).toArray());
            case And(var all) ->
                    new Plan.Test.All(tests(all, Comparator.comparingDouble(this::frequency)));
            case Or(var any) ->
                    new Plan.Test.Any(tests(any, Comparator.comparingDouble(e -> -frequency(e))));
            case Not(var what) -> new Plan.Test.Lacks(test(what));
        };
    }

    private Plan.Test[] tests(List<Expression> parts, Comparator<Expression> order) {
        return parts.stream().sorted(order).map(this::test).toArray(Plan.Test[]::new);
    }

    private double frequency(Expression expression) {
        var anchors = anchors(expression, true);
        return anchors == null ? 1 : frequency(anchors);
    }

    /**
     * The cheapest terms of which at least one is in every message for which the expression is
     * {@code wanted}, each with the signature of what must be there besides; null if there are
     * none.
     */
    private @Nullable Map<String, Long> anchors(Expression expression, boolean wanted) {
        return switch (expression) {
            case And(var all) -> wanted ? every(all, true) : either(all, false);
            case Or(var any) -> wanted ? either(any, true) : every(any, false);
            case Not(var what) -> anchors(what, !wanted);
            case Word _, Handle _, Hashtag _, Prefix _, Phrase _ ->
                    wanted ? leaf(terms(expression)) : null;
        };
    }

    private Map<String, Long> leaf(List<String> terms) {
        var rarest = terms.stream().min(Comparator.comparingDouble(frequencies::of)).orElseThrow();
        long need = 0;
        for (var term : terms) {
            need |= Occurrences.bit(id(term));
        }
        return Map.of(rarest, need);
    }

    private @Nullable Map<String, Long> every(List<Expression> parts, boolean wanted) {
        Map<String, Long> best = null;
        long needed = 0;
        for (var part : parts) {
            var anchors = anchors(part, wanted);
            if (anchors != null) {
                needed |= anchors.values().stream().reduce(-1L, (a, b) -> a & b);
                best = best == null || frequency(anchors) < frequency(best) ? anchors : best;
            }
        }
        if (best == null) {
            return null;
        }
        var all = new HashMap<>(best);
        long besides = needed;
        all.replaceAll((_, need) -> need | besides);
        return all;
    }

    private @Nullable Map<String, Long> either(List<Expression> parts, boolean wanted) {
        var all = new HashMap<String, Long>();
        for (var part : parts) {
            var anchors = anchors(part, wanted);
            if (anchors == null) {
                return null;
            }
            anchors.forEach((term, need) -> all.merge(term, need, (a, b) -> a & b));
        }
        return all;
    }

    private double frequency(Map<String, Long> anchors) {
        return anchors.keySet().stream().mapToDouble(frequencies::of).sum();
    }

    /** The index texts of a leaf. */
    private static List<String> terms(Expression leaf) {
        return switch (leaf) {
            case Word(var text) -> List.of(text);
            case Handle(var text) -> List.of(text);
            case Hashtag(var text) -> List.of(text);
            case Prefix(var text) -> List.of(text + Term.PREFIX);
            case Phrase(var texts) -> texts;
            case And _, Or _, Not _ -> throw new IllegalArgumentException(leaf.toString());
        };
    }

    private int id(String term) {
        return ids.computeIfAbsent(term, text -> index.term(text).id);
    }
}
