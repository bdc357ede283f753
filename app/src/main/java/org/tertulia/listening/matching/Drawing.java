package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/**
 * A query as groups of rows that one sees at a glance: all of these, any of those, none of these.
 */
public record Drawing(List<Group> groups) {

    public Drawing {
        groups = List.copyOf(groups);
    }

    /** How many rows of a group a message must meet. */
    public enum Rule {
        ALL,
        ANY,
        NONE
    }

    /** What a row looks for; {@code TEXT} is written as in a query. */
    public enum Part {
        WORDS,
        BEGINNING,
        ACCOUNT,
        HASHTAG,
        EXACT,
        SITE,
        AUTHOR,
        LANG,
        NETWORK,
        CHANNEL,
        KIND,
        TEXT
    }

    /** Rows under one rule. */
    public record Group(Rule rule, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** One thing to look for; its value may be empty while somebody writes. */
    public record Row(Part part, String value) {

        private boolean says() {
            return !value.isBlank();
        }

        /** As it is written beside others: one thing, whatever stands in it. */
        private String together() {
            return part == Part.TEXT || spaced() ? '(' + text() + ')' : text();
        }

        /** Only between quotation marks do words stay together. */
        private boolean spaced() {
            return switch (part) {
                case BEGINNING, ACCOUNT, HASHTAG, SITE ->
                        value.strip().chars().anyMatch(Character::isWhitespace);
                default -> false;
            };
        }

        /** As it is written in a query. */
        private String text() {
            var bare = value.strip();
            return switch (part) {
                case WORDS -> plain(bare) ? bare : quoted(bare);
                case BEGINNING -> bare + '*';
                case ACCOUNT -> '@' + bare;
                case HASHTAG -> '#' + bare;
                case EXACT -> "exact:" + quoted(bare);
                case SITE -> "url:" + bare;
                case AUTHOR, LANG, NETWORK, CHANNEL, KIND ->
                        Trait.valueOf(part.name()).word() + ":" + quoted(bare);
                case TEXT -> bare;
            };
        }

        private static boolean plain(String value) {
            return value.chars().allMatch(Character::isLetterOrDigit)
                    && !List.of("AND", "OR", "NOT", "NEAR").contains(value);
        }

        private static String quoted(String value) {
            return '"' + value.replaceAll("[\"“”„«»]", " ") + '"';
        }
    }

    /** Empty where the query says more than groups can. */
    public static Optional<Drawing> of(Query query) {
        var parts = query.expression() instanceof And(var all) ? all : List.of(query.expression());
        var wanted = new ArrayList<Row>();
        var unwanted = new ArrayList<Row>();
        var groups = new ArrayList<Group>();
        for (var part : parts) {
            switch (part) {
                case Or(var any) when leaves(any) -> groups.add(new Group(Rule.ANY, rows(any)));
                case Not(Or(var any)) when leaves(any) -> unwanted.addAll(rows(any));
                case Not(var what) when leaf(what) -> unwanted.add(row(what));
                case Or _, Not _, And _ -> {
                    return Optional.empty();
                }
                default -> wanted.add(row(part));
            }
        }
        if (!wanted.isEmpty()) {
            groups.addFirst(new Group(Rule.ALL, wanted));
        }
        if (!unwanted.isEmpty()) {
            groups.add(new Group(Rule.NONE, unwanted));
        }
        return Optional.of(new Drawing(groups));
    }

    /** The query's text; rows that say nothing are left out. */
    public String text() {
        var said =
                groups.stream()
                        .map(group -> new Group(group.rule, said(group.rows)))
                        .filter(group -> !group.rows.isEmpty())
                        .toList();
        return said.stream()
                .map(group -> text(group, said.size() == 1))
                .collect(Collectors.joining(" "));
    }

    private static List<Row> said(List<Row> rows) {
        return rows.stream().filter(Row::says).toList();
    }

    private static String text(Group group, boolean alone) {
        if (alone && group.rows.size() == 1 && group.rule != Rule.NONE) {
            return group.rows.getFirst().text();
        }
        var texts = group.rows.stream().map(Row::together);
        return switch (group.rule) {
            case ALL -> texts.collect(Collectors.joining(" "));
            case NONE -> texts.map(text -> "NOT " + text).collect(Collectors.joining(" "));
            case ANY -> {
                var any = texts.collect(Collectors.joining(" OR "));
                yield alone || group.rows.size() == 1 ? any : "(" + any + ")";
            }
        };
    }

    private static boolean leaves(List<Expression> expressions) {
        return expressions.stream().allMatch(Drawing::leaf);
    }

    private static boolean leaf(Expression expression) {
        return !(expression instanceof And
                || expression instanceof Or
                || expression instanceof Not);
    }

    private static List<Row> rows(List<Expression> leaves) {
        return leaves.stream().map(Drawing::row).toList();
    }

    private static Row row(Expression leaf) {
        return switch (leaf) {
            case Word(var text) -> new Row(Part.WORDS, text);
            case Phrase(var texts) -> new Row(Part.WORDS, String.join(" ", texts));
            case Prefix(var text) -> new Row(Part.BEGINNING, text);
            case Handle(var text) -> new Row(Part.ACCOUNT, text.substring(1));
            case Hashtag(var text) -> new Row(Part.HASHTAG, text.substring(1));
            case Exact(var texts) -> new Row(Part.EXACT, String.join(" ", texts));
            case Site(var domain) -> new Row(Part.SITE, domain);
            case Field(var trait, var value) -> new Row(Part.valueOf(trait.name()), value);
            case Near near -> new Row(Part.TEXT, near.toString());
            case And _, Or _, Not _ -> throw new IllegalArgumentException(leaf.toString());
        };
    }
}
