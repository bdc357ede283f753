package org.tertulia.listening.matching;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An expression, where it stands, and the part of it that a message could satisfy without
 * containing any of the query's words: as it stands ({@code loose}) and when negated.
 */
record Piece(Expression expression, Span at, @Nullable Span loose, @Nullable Span looseNegated) {

    record Span(int from, int to) {}

    static Piece of(Expression expression, int from, int to) {
        var at = new Span(from, to);
        return new Piece(expression, at, null, at);
    }

    static Piece and(List<Piece> parts) {
        var at = new Span(parts.getFirst().at.from, parts.getLast().at.to);
        boolean anchored = parts.stream().anyMatch(part -> part.loose == null);
        return new Piece(
                new Expression.And(expressions(parts)),
                at,
                anchored ? null : at,
                first(parts, Piece::looseNegated));
    }

    static Piece near(int within, Piece left, Piece right) {
        var near = new Expression.Near(within, left.expression, right.expression);
        return of(near, left.at.from, right.at.to);
    }

    static Piece or(List<Piece> parts) {
        var at = new Span(parts.getFirst().at.from, parts.getLast().at.to);
        boolean anchored = parts.stream().anyMatch(part -> part.looseNegated == null);
        return new Piece(
                new Expression.Or(expressions(parts)),
                at,
                first(parts, Piece::loose),
                anchored ? null : at);
    }

    Piece not(int from) {
        var whole = new Span(from, at.to);
        return new Piece(
                new Expression.Not(expression),
                whole,
                looseNegated == null ? null : whole,
                loose == null ? null : whole);
    }

    Piece within(int from, int to) {
        return new Piece(expression, new Span(from, to), loose, looseNegated);
    }

    private static List<Expression> expressions(List<Piece> parts) {
        return parts.stream().map(Piece::expression).toList();
    }

    private static @Nullable Span first(List<Piece> parts, Function<Piece, @Nullable Span> part) {
        for (var each : parts) {
            var span = part.apply(each);
            if (span != null) {
                return span;
            }
        }
        return null;
    }
}
