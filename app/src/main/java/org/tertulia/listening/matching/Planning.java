package org.tertulia.listening.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Stems;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Exact;
import org.tertulia.listening.matching.Expression.Field;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Near;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Site;
import org.tertulia.listening.matching.Expression.Word;

/** Makes the plan of one query: which of its terms to wait for, and what to check then. */
final class Planning {

    private final Stems stems;
    private final Frequencies frequencies;
    private final ToIntFunction<Term> numbering;
    private final Map<Term, Integer> ids = new LinkedHashMap<>();

    Planning(Stems stems, Frequencies frequencies, ToIntFunction<Term> numbering) {
        this.stems = stems;
        this.frequencies = frequencies;
        this.numbering = numbering;
    }

    Plan plan(Query query) {
        var expression = query.expression();
        var anchors = anchors(expression, true);
        if (anchors == null) {
            throw new IllegalArgumentException("nothing to wait for in " + query);
        }
        var check = saysAnchor(expression) ? null : check(expression);
        var byId = new TreeMap<Integer, Long>();
        anchors.forEach((term, need) -> byId.put(id(term), need));
        return new Plan(
                check,
                byId.keySet().stream().mapToInt(Integer::intValue).toArray(),
                byId.values().stream().mapToLong(Long::longValue).toArray(),
                List.copyOf(ids.keySet()),
                ids.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether any one of its anchors is all that the expression asks for. */
    private boolean saysAnchor(Expression expression) {
        return switch (expression) {
            case Or(var any) -> any.stream().allMatch(this::saysAnchor);
            case And _, Not _, Near _ -> false;
            case Word _, Phrase _, Prefix _, Handle _, Hashtag _, Exact _, Site _, Field _ ->
                    terms(expression).size() == 1;
        };
    }

    /** What fails soonest is asked first in an And, what holds soonest in an Or. */
    private Check check(Expression expression) {
        return switch (expression) {
            case Near(int within, var left, var right) ->
                    new Check.Near(within, place(left), place(right));
            case And(var all) ->
                    new Check.All(checks(all, Comparator.comparingDouble(this::frequency)));
            case Or(var any) ->
                    new Check.Any(checks(any, Comparator.comparingDouble(e -> -frequency(e))));
            case Not(var what) -> new Check.Lacks(check(what));
            case Word _, Phrase _, Prefix _, Handle _, Hashtag _, Exact _, Site _, Field _ ->
                    leaf(expression);
        };
    }

    private Check[] checks(List<Expression> parts, Comparator<Expression> order) {
        return parts.stream().sorted(order).map(this::check).toArray(Check[]::new);
    }

    private Check.Place place(Expression expression) {
        return expression instanceof Or(var any)
                ? new Check.Either(any.stream().map(this::place).toArray(Check.Place[]::new))
                : leaf(expression);
    }

    private Check.Place leaf(Expression expression) {
        var terms = terms(expression).stream().mapToInt(this::id).toArray();
        return terms.length == 1 ? new Check.Has(terms[0]) : new Check.Row(terms);
    }

    private double frequency(Expression expression) {
        var anchors = anchors(expression, true);
        return anchors == null ? 1 : frequency(anchors);
    }

    private double frequency(Map<Term, Long> anchors) {
        return anchors.keySet().stream().mapToDouble(frequencies::of).sum();
    }

    /**
     * The cheapest terms of which at least one is in every message for which the expression is
     * {@code wanted}, each with the signature of what must be there besides; null if there are
     * none.
     */
    private @Nullable Map<Term, Long> anchors(Expression expression, boolean wanted) {
        return switch (expression) {
            case And(var all) -> wanted ? every(all, true) : either(all, false);
            case Or(var any) -> wanted ? either(any, true) : every(any, false);
            case Near(int _, var left, var right) ->
                    wanted ? every(List.of(left, right), true) : null;
            case Not(var what) -> anchors(what, !wanted);
            case Word _, Phrase _, Prefix _, Handle _, Hashtag _, Exact _, Site _, Field _ ->
                    wanted ? rarest(terms(expression)) : null;
        };
    }

    private Map<Term, Long> rarest(List<Term> terms) {
        var rarest = terms.stream().min(Comparator.comparingDouble(frequencies::of)).orElseThrow();
        long need = 0;
        for (var term : terms) {
            need |= Occurrences.bit(id(term));
        }
        return Map.of(rarest, need);
    }

    private @Nullable Map<Term, Long> every(List<Expression> parts, boolean wanted) {
        Map<Term, Long> best = null;
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

    private @Nullable Map<Term, Long> either(List<Expression> parts, boolean wanted) {
        var all = new HashMap<Term, Long>();
        for (var part : parts) {
            var anchors = anchors(part, wanted);
            if (anchors == null) {
                return null;
            }
            anchors.forEach((term, need) -> all.merge(term, need, (a, b) -> a & b));
        }
        return all;
    }

    /** What a leaf waits for: several stand side by side. */
    private List<Term> terms(Expression leaf) {
        return switch (leaf) {
            case Word(var text) -> List.of(Term.token(text, stems));
            case Phrase(var texts) -> texts.stream().map(text -> Term.token(text, stems)).toList();
            case Exact(var texts) -> texts.stream().map(Term::written).toList();
            case Handle(var text) -> List.of(Term.whole(text));
            case Hashtag(var text) -> List.of(Term.whole(text));
            case Site(var domain) -> List.of(Term.whole("//" + domain));
            case Prefix(var text) -> List.of(Term.prefix(text));
            case Field(var trait, var value) -> List.of(Term.trait(trait, value));
            case And _, Or _, Not _, Near _ -> throw new IllegalArgumentException(leaf.toString());
        };
    }

    private int id(Term term) {
        return ids.computeIfAbsent(term, numbering::applyAsInt);
    }
}
