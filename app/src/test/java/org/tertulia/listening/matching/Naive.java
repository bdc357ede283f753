package org.tertulia.listening.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tertulia.language.Token;

/** The meaning of a query said as plainly as can be, for the quick one to be held against. */
final class Naive {

    private final Map<Integer, Set<String>> row = new HashMap<>();

    Naive(List<Token> tokens) {
        for (var token : tokens) {
            row.computeIfAbsent(token.position(), _ -> new HashSet<>()).add(token.text());
        }
    }

    boolean matches(Expression expression) {
        return switch (expression) {
            case Expression.Word(var text) -> at(0, List.of(text));
            case Expression.Handle(var text) -> at(0, List.of(text));
            case Expression.Hashtag(var text) -> at(0, List.of(text));
            case Expression.Phrase(var texts) -> at(0, texts);
            case Expression.Prefix(var text) ->
                    row.values().stream().flatMap(Set::stream).anyMatch(t -> t.startsWith(text));
            case Expression.And(var all) -> all.stream().allMatch(this::matches);
            case Expression.Or(var any) -> any.stream().anyMatch(this::matches);
            case Expression.Not(var what) -> !matches(what);
        };
    }

    private boolean at(int from, List<String> texts) {
        return IntStream.range(from, row.size())
                .anyMatch(
                        start ->
                                IntStream.range(0, texts.size())
                                        .allMatch(
                                                i ->
                                                        row.getOrDefault(start + i, Set.of())
                                                                .contains(texts.get(i))));
    }
}
