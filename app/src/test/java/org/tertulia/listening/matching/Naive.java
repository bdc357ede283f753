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

    private final Set<String> texts = new HashSet<>();
    private final Map<Integer, Set<String>> row = new HashMap<>();

    Naive(List<Token> tokens) {
        for (var token : tokens) {
            texts.add(token.text());
            row.computeIfAbsent(token.position(), _ -> new HashSet<>()).add(token.text());
        }
    }

    boolean matches(Expression expression) {
        return switch (expression) {
            case Expression.Word(var text) -> texts.contains(text);
            case Expression.Handle(var text) -> texts.contains(text);
            case Expression.Hashtag(var text) -> texts.contains(text);
            case Expression.Phrase(var words) -> inRow(words);
            case Expression.Prefix(var beginning) ->
                    texts.stream().anyMatch(text -> text.startsWith(beginning));
            case Expression.And(var all) -> all.stream().allMatch(this::matches);
            case Expression.Or(var any) -> any.stream().anyMatch(this::matches);
            case Expression.Not(var what) -> !matches(what);
        };
    }

    private boolean inRow(List<String> words) {
        return texts.containsAll(words)
                && IntStream.range(0, row.size()).anyMatch(start -> inRow(words, start));
    }

    private boolean inRow(List<String> words, int start) {
        return IntStream.range(0, words.size())
                .allMatch(i -> row.getOrDefault(start + i, Set.of()).contains(words.get(i)));
    }
}
