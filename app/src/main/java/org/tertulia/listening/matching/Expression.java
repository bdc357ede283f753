package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a query asks for. Texts are folded tokens with their sign ({@code @ana}, {@code #olmo}) but
 * for {@link Exact}; {@code toString} is the query text that reads back as the same expression.
 */
public sealed interface Expression {

    /** A token: a word in any of its forms, a number, an emoji, an address. */
    record Word(String text) implements Expression {
        @Override
        public String toString() {
            return bare(text) ? text : '"' + text + '"';
        }
    }

    /** Tokens at consecutive positions; at least two. */
    record Phrase(List<String> texts) implements Expression {
        public Phrase {
            texts = List.copyOf(texts);
            require(texts.size() > 1);
        }

        @Override
        public String toString() {
            return '"' + String.join(" ", texts) + '"';
        }
    }

    /** Every token that begins so; at least two characters after the sign. */
    record Prefix(String text) implements Expression {
        @Override
        public String toString() {
            return text + '*';
        }
    }

    /** An account named in the text, with its {@code @}. */
    record Handle(String text) implements Expression {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A hashtag, with its {@code #}. */
    record Hashtag(String text) implements Expression {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Tokens side by side just as they are written: capitals, accents and endings count. */
    record Exact(List<String> texts) implements Expression {
        public Exact {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return texts.size() == 1 && bare(texts.getFirst())
                    ? "exact:" + texts.getFirst()
                    : "exact:\"" + String.join(" ", texts) + '"';
        }
    }

    /** An address of this domain, or of one that belongs to it. */
    record Site(String domain) implements Expression {
        @Override
        public String toString() {
            return "url:" + domain;
        }
    }

    /** Something that is known of the message besides its text; the value is folded. */
    record Field(Trait trait, String value) implements Expression {
        @Override
        public String toString() {
            return trait.word() + ":" + (value.indexOf(' ') < 0 ? value : '"' + value + '"');
        }
    }

    /** Two places of which one begins at most so many words behind the end of the other. */
    record Near(int within, Expression left, Expression right) implements Expression {
        @Override
        public String toString() {
            return operand(left) + " NEAR/" + within + " " + operand(right);
        }

        private static String operand(Expression expression) {
            return expression instanceof Or ? "(" + expression + ")" : expression.toString();
        }
    }

    /** Whether it says where in a text it stands, so that something else can be near it. */
    default boolean hasPlace() {
        return switch (this) {
            case Word _, Phrase _, Prefix _, Handle _, Hashtag _, Exact _, Site _ -> true;
            case Or(var any) -> any.stream().allMatch(Expression::hasPlace);
            case And _, Not _, Field _, Near _ -> false;
        };
    }

    /** All of them; an {@code And} inside an {@code And} dissolves. */
    record And(List<Expression> all) implements Expression {
        public And {
            all = flat(all, e -> e instanceof And and ? and.all() : List.of(e));
        }

        @Override
        public String toString() {
            return all.stream()
                    .map(e -> e instanceof Or ? "(" + e + ")" : e.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** Any of them; an {@code Or} inside an {@code Or} dissolves. */
    record Or(List<Expression> any) implements Expression {
        public Or {
            any = flat(any, e -> e instanceof Or or ? or.any() : List.of(e));
        }

        @Override
        public String toString() {
            return any.stream().map(Expression::toString).collect(Collectors.joining(" OR "));
        }
    }

    /** The opposite. */
    record Not(Expression what) implements Expression {
        @Override
        public String toString() {
            return what instanceof And || what instanceof Or ? "NOT (" + what + ")" : "NOT " + what;
        }
    }

    /** Parentheses in an address would be read as the query's own. */
    private static boolean bare(String text) {
        return text.indexOf('(') < 0 && text.indexOf(')') < 0;
    }

    private static List<Expression> flat(
            List<Expression> parts,
            java.util.function.Function<Expression, List<Expression>> open) {
        var flat = new ArrayList<Expression>();
        parts.forEach(part -> flat.addAll(open.apply(part)));
        require(flat.size() > 1);
        return List.copyOf(flat);
    }

    private static void require(boolean enough) {
        if (!enough) {
            throw new IllegalArgumentException("needs at least two parts");
        }
    }
}
