package org.tertulia.listening.matching;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new Plan(
                id,
                test,
                anchors.stream().mapToInt(this::id).sorted().toArray(),
                need(expression, true),
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
     * The cheapest set of terms of which at least one is in every message for which the expression
     * is {@code wanted}; null if there is none.
     */
    private @Nullable Set<String> anchors(Expression expression, boolean wanted) {
        return switch (expression) {
            case And(var all) -> wanted ? cheapest(all, true) : union(all, false);
            case Or(var any) -> wanted ? union(any, true) : cheapest(any, false);
            case Not(var what) -> anchors(what, !wanted);
            case Word _, Handle _, Hashtag _, Prefix _, Phrase _ ->
                    wanted ? Set.of(rarest(terms(expression))) : null;
        };
    }

    private @Nullable Set<String> cheapest(List<Expression> parts, boolean wanted) {
        Set<String> best = null;
        for (var part : parts) {
            var anchors = anchors(part, wanted);
            if (anchors != null && (best == null || frequency(anchors) < frequency(best))) {
                best = anchors;
            }
        }
        return best;
    }

    private @Nullable Set<String> union(List<Expression> parts, boolean wanted) {
        var union = new HashSet<String>();
        for (var part : parts) {
            var anchors = anchors(part, wanted);
            if (anchors == null) {
                return null;
            }
            union.addAll(anchors);
        }
        return union;
    }

    private String rarest(List<String> terms) {
        return terms.stream().min(Comparator.comparingDouble(frequencies::of)).orElseThrow();
    }

    private double frequency(Set<String> anchors) {
        return anchors.stream().mapToDouble(frequencies::of).sum();
    }

    private long need(Expression expression, boolean wanted) {
        return switch (expression) {
            case And(var all) -> wanted ? every(all, true) : common(all, false);
            case Or(var any) -> wanted ? common(any, true) : every(any, false);
            case Not(var what) -> need(what, !wanted);
            case Word _, Handle _, Hashtag _, Prefix _, Phrase _ ->
                    wanted ? signature(terms(expression)) : 0;
        };
    }

    private long every(List<Expression> parts, boolean wanted) {
        return parts.stream().mapToLong(part -> need(part, wanted)).reduce(0, (a, b) -> a | b);
    }

    private long common(List<Expression> parts, boolean wanted) {
        return parts.stream().mapToLong(part -> need(part, wanted)).reduce(-1, (a, b) -> a & b);
    }

    private long signature(List<String> terms) {
        return terms.stream().mapToLong(t -> Occurrences.bit(id(t))).reduce(0, (a, b) -> a | b);
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
