package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tertulia.language.Stems;
import org.tertulia.language.Token;

/** The meaning of a query said as plainly as can be, for the quick one to be held against. */
final class Naive {

    private final String source;
    private final List<Token> tokens;
    private final Map<Token, String> stemmed = new HashMap<>();
    private final Stems stems;
    private final Set<String> traits = new HashSet<>();

    Naive(Utterance said) {
        source = said.tokens().source();
        tokens = List.copyOf(said.tokens());
        stems = Stems.of(said.language());
        tokens.forEach(token -> stemmed.put(token, stems.stem(token.text())));
        said.tell(
                (trait, value) -> {
                    if (value != null) {
                        traits.add(trait.term(Trait.folded(value)));
                    }
                });
    }

    private record Span(int from, int to) {}

    boolean matches(Expression expression) {
        return switch (expression) {
            case Expression.And(var all) -> all.stream().allMatch(this::matches);
            case Expression.Or(var any) -> any.stream().anyMatch(this::matches);
            case Expression.Not(var what) -> !matches(what);
            case Expression.Field(var trait, var value) -> traits.contains(trait.term(value));
            case Expression.Near(int within, var left, var right) ->
                    spans(left).stream()
                            .anyMatch(l -> spans(right).stream().anyMatch(r -> near(l, r, within)));
            case Expression.Word _,
                    Expression.Phrase _,
                    Expression.Prefix _,
                    Expression.Handle _,
                    Expression.Hashtag _,
                    Expression.Site _,
                    Expression.Exact _ ->
                    !spans(expression).isEmpty();
        };
    }

    private static boolean near(Span one, Span other, int within) {
        return other.from() - one.to() <= within && one.from() - other.to() <= within;
    }

    private List<Span> spans(Expression expression) {
        return switch (expression) {
            case Expression.Word(var text) -> rows(List.of(stems.stem(text)), this::stem);
            case Expression.Phrase(var texts) ->
                    rows(texts.stream().map(stems::stem).toList(), this::stem);
            case Expression.Handle(var text) -> rows(List.of(text), Token::text);
            case Expression.Hashtag(var text) -> rows(List.of(text), Token::text);
            case Expression.Site(var domain) -> rows(List.of("//" + domain), Token::text);
            case Expression.Exact(var texts) -> rows(texts, this::written);
            case Expression.Prefix(var beginning) ->
                    tokens.stream()
                            .filter(token -> token.text().startsWith(beginning))
                            .map(token -> new Span(token.position(), token.position()))
                            .toList();
            case Expression.Or(var any) ->
                    any.stream().flatMap(one -> spans(one).stream()).toList();
            case Expression.And _, Expression.Not _, Expression.Field _, Expression.Near _ ->
                    throw new AssertionError(expression);
        };
    }

    private List<Span> rows(List<String> texts, Function<Token, String> reading) {
        var rows = new ArrayList<Span>();
        for (var first : tokens) {
            int from = first.position();
            if (reading.apply(first).equals(texts.getFirst())
                    && IntStream.range(1, texts.size())
                            .allMatch(i -> stands(texts.get(i), from + i, reading))) {
                rows.add(new Span(from, from + texts.size() - 1));
            }
        }
        return rows;
    }

    private boolean stands(String text, int position, Function<Token, String> reading) {
        return tokens.stream()
                .anyMatch(
                        token -> token.position() == position && reading.apply(token).equals(text));
    }

    private String stem(Token token) {
        return stemmed.get(token);
    }

    private String written(Token token) {
        return source.substring(token.start(), token.end());
    }
}
