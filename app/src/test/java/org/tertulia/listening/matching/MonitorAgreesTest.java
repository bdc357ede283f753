package org.tertulia.listening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.tertulia.language.Text;
import org.tertulia.language.Token;

/** Somebody else's engine over the same tokens finds the same: Lucene's Monitor. */
class MonitorAgreesTest {

    private static final int WATCHES = 1_000;
    private static final int MESSAGES = 200;

    private final Invention invention = new Invention(17, 2_000);

    @Test
    void theMonitorFindsTheSame() throws IOException {
        var queries = IntStream.range(0, WATCHES).mapToObj(_ -> invention.query()).toList();
        var watchers = new Watchers<String>();
        var named = new HashMap<String, Query>();
        queries.forEach(query -> named.put("w" + named.size(), query));
        watchers.addAll(named);
        long hits = 0;
        try (Analyzer analyzer = new KeywordAnalyzer();
                var monitor = new Monitor(analyzer)) {
            monitor.register(
                    named.entrySet().stream()
                            .map(
                                    e ->
                                            new MonitorQuery(
                                                    e.getKey(), lucene(e.getValue().expression())))
                            .toList());
            for (int i = 0; i < MESSAGES; i++) {
                var message = invention.message();
                var tokens = Text.tokens(message);
                var ours = new ArrayList<String>();
                watchers.match(tokens, ours::add);
                var naive = new Naive(tokens);
                var plainly =
                        named.entrySet().stream()
                                .filter(e -> naive.matches(e.getValue().expression()))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList();
                var theirs =
                        monitor
                                .match(document(tokens), QueryMatch.SIMPLE_MATCHER)
                                .getMatches()
                                .stream()
                                .map(QueryMatch::getQueryId)
                                .sorted()
                                .toList();
                assertThat(ours.stream().sorted().toList()).as(message).isEqualTo(theirs);
                assertThat(theirs).as(message).isEqualTo(plainly);
                hits += ours.size();
                if (i == MESSAGES / 2) {
                    watchers.replan();
                }
            }
        }
        assertThat(hits).isGreaterThan(10L * MESSAGES);
    }

    private static org.apache.lucene.search.Query lucene(Expression expression) {
        return switch (expression) {
            case Expression.Word(var text) -> new TermQuery(term(text));
            case Expression.Handle(var text) -> new TermQuery(term(text));
            case Expression.Hashtag(var text) -> new TermQuery(term(text));
            case Expression.Prefix(var text) -> new PrefixQuery(term(text));
            case Expression.Phrase(var texts) ->
                    new PhraseQuery("text", texts.toArray(String[]::new));
            case Expression.And(var all) -> all(all, Occur.MUST);
            case Expression.Or(var any) -> all(any, Occur.SHOULD);
            case Expression.Not(var what) ->
                    new BooleanQuery.Builder()
                            .add(new MatchAllDocsQuery(), Occur.MUST)
                            .add(lucene(what), Occur.MUST_NOT)
                            .build();
        };
    }

    private static org.apache.lucene.search.Query all(List<Expression> parts, Occur occur) {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(lucene(part), occur));
        return query.build();
    }

    private static Term term(String text) {
        return new Term("text", text);
    }

    private static Document document(List<Token> tokens) {
        var document = new Document();
        document.add(new Field("text", new Given(tokens), TextField.TYPE_NOT_STORED));
        return document;
    }

    /** Our tokens for Lucene, so that engines are compared and not tokenisers. */
    private static final class Given extends TokenStream {

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final List<Token> tokens;
        private int next;
        private int position;

        Given(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public void reset() {
            next = 0;
            position = -1;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            var token = tokens.get(next++);
            text.append(token.text());
            step.setPositionIncrement(token.position() - position);
            position = token.position();
            return true;
        }
    }
}
