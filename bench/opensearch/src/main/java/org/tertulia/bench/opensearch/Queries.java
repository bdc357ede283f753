package org.tertulia.bench.opensearch;

import java.util.List;
import org.opensearch.index.query.BoolQueryBuilder;
import org.opensearch.index.query.MatchPhraseQueryBuilder;
import org.opensearch.index.query.PrefixQueryBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.index.query.SpanMultiTermQueryBuilder;
import org.opensearch.index.query.SpanNearQueryBuilder;
import org.opensearch.index.query.SpanOrQueryBuilder;
import org.opensearch.index.query.SpanQueryBuilder;
import org.opensearch.index.query.SpanTermQueryBuilder;
import org.opensearch.index.query.TermQueryBuilder;
import org.tertulia.bench.Forms;
import org.tertulia.language.Stems;
import org.tertulia.listening.matching.Expression;

/** Our queries as OpenSearch's. */
final class Queries {

    static final String TEXT = "text";
    static final String TRAIT = "trait";

    private static final Stems STEMS = Stems.of("es");

    private Queries() {}

    static QueryBuilder of(Expression expression) {
        return switch (expression) {
            case Expression.Word _, Expression.Handle _, Expression.Hashtag _, Expression.Site _ ->
                    new TermQueryBuilder(TEXT, term(expression));
            case Expression.Phrase(var texts) ->
                    phrase(texts.stream().map(Queries::stem).toList());
            case Expression.Exact(var texts) ->
                    phrase(texts.stream().map(text -> Forms.WRITTEN + text).toList());
            case Expression.Prefix(var text) -> new PrefixQueryBuilder(TEXT, text);
            case Expression.Field(var trait, var value) ->
                    new TermQueryBuilder(TRAIT, trait.word() + ":" + value);
            case Expression.Near(int within, var left, var right) ->
                    new SpanNearQueryBuilder(span(left), within - 1)
                            .addClause(span(right))
                            .inOrder(false);
            case Expression.And(var all) -> and(all);
            case Expression.Or(var any) -> {
                var or = QueryBuilders.boolQuery();
                any.forEach(part -> or.should(of(part)));
                yield or;
            }
            case Expression.Not(var what) -> QueryBuilders.boolQuery().mustNot(of(what));
        };
    }

    private static BoolQueryBuilder and(List<Expression> all) {
        var and = QueryBuilders.boolQuery();
        for (var part : all) {
            if (part instanceof Expression.Not(var what)) {
                and.mustNot(of(what));
            } else {
                and.filter(of(part));
            }
        }
        return and;
    }

    private static QueryBuilder phrase(List<String> terms) {
        return terms.size() == 1
                ? new TermQueryBuilder(TEXT, terms.getFirst())
                : new MatchPhraseQueryBuilder(TEXT, String.join(" ", terms)).analyzer("whitespace");
    }

    private static SpanQueryBuilder span(Expression expression) {
        return switch (expression) {
            case Expression.Or(var any) -> {
                var or = new SpanOrQueryBuilder(span(any.getFirst()));
                any.stream().skip(1).forEach(part -> or.addClause(span(part)));
                yield or;
            }
            case Expression.Phrase(var texts) -> {
                var row = new SpanNearQueryBuilder(spanTerm(stem(texts.getFirst())), 0);
                texts.stream().skip(1).forEach(text -> row.addClause(spanTerm(stem(text))));
                yield row.inOrder(true);
            }
            case Expression.Prefix(var text) ->
                    new SpanMultiTermQueryBuilder(new PrefixQueryBuilder(TEXT, text));
            default -> spanTerm(term(expression));
        };
    }

    private static SpanTermQueryBuilder spanTerm(String term) {
        return new SpanTermQueryBuilder(TEXT, term);
    }

    private static String term(Expression leaf) {
        return switch (leaf) {
            case Expression.Word(var text) -> stem(text);
            case Expression.Handle(var text) -> Forms.STEM + text;
            case Expression.Hashtag(var text) -> Forms.STEM + text;
            case Expression.Site(var domain) -> Forms.STEM + "//" + domain;
            default -> throw new IllegalArgumentException(leaf.toString());
        };
    }

    private static String stem(String text) {
        return Forms.STEM + STEMS.stem(text);
    }
}
