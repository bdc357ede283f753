package org.tertulia.bench;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tertulia.listening.matching.Expression;

/** Our queries as Lucene's. */
final class LuceneQueries {

    static final String FIELD = "text";

    private LuceneQueries() {}

    static Query of(Expression expression) {
        return switch (expression) {
            case Expression.Word(var text) -> new TermQuery(term(text));
            case Expression.Handle(var text) -> new TermQuery(term(text));
            case Expression.Hashtag(var text) -> new TermQuery(term(text));
            case Expression.Prefix(var text) -> new PrefixQuery(term(text));
            case Expression.Phrase(var texts) ->
                    new PhraseQuery(FIELD, texts.toArray(String[]::new));
            case Expression.And(var all) -> and(all);
            case Expression.Or(var any) -> or(any);
            case Expression.Not(var what) ->
                    new BooleanQuery.Builder()
                            .add(new MatchAllDocsQuery(), Occur.MUST)
                            .add(of(what), Occur.MUST_NOT)
                            .build();
        };
    }

    /** What is excluded goes into the conjunction itself, which is how Lucene does it best. */
    private static Query and(List<Expression> all) {
        var query = new BooleanQuery.Builder();
        for (var part : all) {
            if (part instanceof Expression.Not(var what)) {
                query.add(of(what), Occur.MUST_NOT);
            } else {
                query.add(of(part), Occur.MUST);
            }
        }
        return query.build();
    }

    private static Query or(List<Expression> any) {
        var query = new BooleanQuery.Builder();
        any.forEach(part -> query.add(of(part), Occur.SHOULD));
        return query.build();
    }

    private static Term term(String text) {
        return new Term(FIELD, text);
    }
}
