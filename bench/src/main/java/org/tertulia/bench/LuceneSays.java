package org.tertulia.bench;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tertulia.language.Stems;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Expression;

/**
 * Our queries and messages as Lucene's, so that engines are compared and not tokenisers: each token
 * as it is folded, and at the same position as it is stemmed and as it was written, with a mark.
 */
final class LuceneSays {

    private static final String TEXT = "text";
    private static final String TRAIT = "trait";

    private final Stems stems;

    LuceneSays(Stems stems) {
        this.stems = stems;
    }

    Query query(Expression expression) {
        return switch (expression) {
            case Expression.Phrase(var texts) -> phrase(texts.stream().map(this::stem).toList());
            case Expression.Exact(var texts) ->
                    phrase(texts.stream().map(text -> Forms.WRITTEN + text).toList());
            case Expression.Prefix(var text) -> new PrefixQuery(new Term(TEXT, text));
            case Expression.Word _, Expression.Handle _, Expression.Hashtag _, Expression.Site _ ->
                    new TermQuery(new Term(TEXT, term(expression)));
            case Expression.Field(var trait, var value) ->
                    new TermQuery(new Term(TRAIT, trait.word() + ":" + value));
            case Expression.Near(int within, var left, var right) ->
                    new SpanNearQuery(new SpanQuery[] {span(left), span(right)}, within - 1, false);
            case Expression.And(var all) -> and(all);
            case Expression.Or(var any) -> or(any);
            case Expression.Not(var what) ->
                    new BooleanQuery.Builder()
                            .add(new MatchAllDocsQuery(), Occur.MUST)
                            .add(query(what), Occur.MUST_NOT)
                            .build();
        };
    }

    /** What is excluded goes into the conjunction itself, which is how Lucene does it best. */
    private Query and(List<Expression> all) {
        var query = new BooleanQuery.Builder();
        for (var part : all) {
            if (part instanceof Expression.Not(var what)) {
                query.add(query(what), Occur.MUST_NOT);
            } else {
                query.add(query(part), Occur.MUST);
            }
        }
        return query.build();
    }

    private Query or(List<Expression> any) {
        var query = new BooleanQuery.Builder();
        any.forEach(part -> query.add(query(part), Occur.SHOULD));
        return query.build();
    }

    private static Query phrase(List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(TEXT, terms.getFirst()))
                : new PhraseQuery(TEXT, terms.toArray(String[]::new));
    }

    private SpanQuery span(Expression expression) {
        return switch (expression) {
            case Expression.Or(var any) ->
                    new SpanOrQuery(any.stream().map(this::span).toArray(SpanQuery[]::new));
            case Expression.Phrase(var texts) ->
                    new SpanNearQuery(
                            texts.stream()
                                    .map(text -> new SpanTermQuery(new Term(TEXT, stem(text))))
                                    .toArray(SpanQuery[]::new),
                            0,
                            true);
            case Expression.Prefix(var text) ->
                    new SpanMultiTermQueryWrapper<>(new PrefixQuery(new Term(TEXT, text)));
            default -> new SpanTermQuery(new Term(TEXT, term(expression)));
        };
    }

    private String term(Expression leaf) {
        return switch (leaf) {
            case Expression.Word(var text) -> stem(text);
            case Expression.Handle(var text) -> text;
            case Expression.Hashtag(var text) -> text;
            case Expression.Site(var domain) -> "//" + domain;
            default -> throw new IllegalArgumentException(leaf.toString());
        };
    }

    private String stem(String text) {
        return Forms.STEM + stems.stem(text);
    }

    Document document(Said said) {
        var document = new Document();
        var tokens = Text.tokens(said.text());
        document.add(new Field(TEXT, new Forms(tokens, stems), TextField.TYPE_NOT_STORED));
        document.add(new StringField(TRAIT, "lang:" + said.language(), Field.Store.NO));
        document.add(new StringField(TRAIT, "kind:" + said.kind(), Field.Store.NO));
        return document;
    }
}
