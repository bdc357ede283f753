package org.tertulia.listening.matching;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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
import org.tertulia.language.Token;

/**
 * Our queries and messages as Lucene's, so that engines are compared and not tokenisers: each token
 * as it is folded, and at the same position as it is stemmed and as it was written, with a mark.
 */
final class LuceneSays {

    private static final String TEXT = "text";
    private static final String TRAIT = "trait";
    private static final char STEM = 1;
    private static final char WRITTEN = 2;

    private final Stems stems;

    LuceneSays(Stems stems) {
        this.stems = stems;
    }

    Query query(Expression expression) {
        return switch (expression) {
            case Expression.Phrase(var texts) -> phrase(texts.stream().map(this::stem).toList());
            case Expression.Exact(var texts) ->
                    phrase(texts.stream().map(text -> WRITTEN + text).toList());
            case Expression.Prefix(var text) -> new PrefixQuery(new Term(TEXT, text));
            case Expression.Word _, Expression.Handle _, Expression.Hashtag _, Expression.Site _ ->
                    new TermQuery(new Term(TEXT, term(expression)));
            case Expression.Field(var trait, var value) ->
                    new TermQuery(new Term(TRAIT, trait.term(value)));
            case Expression.Near(int within, var left, var right) ->
                    new SpanNearQuery(new SpanQuery[] {span(left), span(right)}, within - 1, false);
            case Expression.And(var all) -> all(all, Occur.MUST);
            case Expression.Or(var any) -> all(any, Occur.SHOULD);
            case Expression.Not(var what) ->
                    new BooleanQuery.Builder()
                            .add(new MatchAllDocsQuery(), Occur.MUST)
                            .add(query(what), Occur.MUST_NOT)
                            .build();
        };
    }

    private Query all(List<Expression> parts, Occur occur) {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(query(part), occur));
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
        return STEM + stems.stem(text);
    }

    Document document(Utterance said) {
        var document = new Document();
        document.add(new Field(TEXT, new Given(said), TextField.TYPE_NOT_STORED));
        said.tell(
                (trait, value) -> {
                    if (value != null) {
                        var term = trait.term(Trait.folded(value));
                        document.add(new StringField(TRAIT, term, Field.Store.NO));
                    }
                });
        return document;
    }

    private final class Given extends TokenStream {

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final Utterance said;
        private int next;
        private int form;
        private int position;

        Given(Utterance said) {
            this.said = said;
        }

        @Override
        public void reset() {
            next = 0;
            form = 0;
            position = -1;
        }

        @Override
        public boolean incrementToken() {
            if (next == said.tokens().size()) {
                return false;
            }
            clearAttributes();
            var token = said.tokens().get(next);
            text.append(form(token));
            step.setPositionIncrement(token.position() - position);
            position = token.position();
            form = (form + 1) % 3;
            next += form == 0 ? 1 : 0;
            return true;
        }

        private String form(Token token) {
            return switch (form) {
                case 0 -> token.text();
                case 1 -> stem(token.text());
                default -> WRITTEN + said.tokens().source().substring(token.start(), token.end());
            };
        }
    }
}
