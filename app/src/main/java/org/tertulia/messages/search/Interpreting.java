package org.tertulia.messages.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tertulia.language.Text;

/**
 * Makes a query of what a person typed. Everything means something or is passed over: there is no
 * wrong input. All words must be there; {@code OR} joins its neighbours, a minus takes away.
 */
final class Interpreting {

    private static final Set<String> EITHER = Set.of("OR", "O", "U", "|", "||");
    private static final Set<String> BOTH = Set.of("AND", "Y", "E", "&", "&&", "+");
    private static final Set<String> NOT = Set.of("NOT", "NO", "-");
    private static final List<String> AUTHOR = List.of("author:", "autor:", "from:", "de:");
    private static final int LONGEST = 1_000;
    private static final int MOST_PARTS = 50;
    private static final int MOST_FORMS = 200;

    private final List<List<Query>> wanted = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private boolean either;
    private boolean not;

    private Interpreting() {}

    /** A word or a phrase as it was typed. */
    private record Part(String text, boolean quoted, boolean minus) {}

    static Query query(String text) {
        var interpreting = new Interpreting();
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        parts(shortened).stream().limit(MOST_PARTS).forEach(interpreting::take);
        return interpreting.query();
    }

    /** Whether nothing of the text asks for words. */
    static boolean isBlank(Query query) {
        return query instanceof MatchAllDocsQuery;
    }

    private void take(Part part) {
        if (!part.quoted() && operator(part.text())) {
            return;
        }
        query(part).ifPresent(query -> add(query, part.minus() || not));
        either = false;
        not = false;
    }

    private boolean operator(String text) {
        if (EITHER.contains(text)) {
            either = true;
        } else if (NOT.contains(text)) {
            not = true;
        } else if (!BOTH.contains(text)) {
            return false;
        }
        return true;
    }

    private void add(Query query, boolean minus) {
        if (minus) {
            unwanted.add(query);
        } else if (either && !wanted.isEmpty()) {
            wanted.getLast().add(query);
        } else {
            wanted.add(new ArrayList<>(List.of(query)));
        }
    }

    private Query query() {
        var all = new BooleanQuery.Builder();
        for (var group : wanted) {
            all.add(group.size() == 1 ? group.getFirst() : any(group), Occur.MUST);
        }
        unwanted.forEach(each -> all.add(each, Occur.MUST_NOT));
        if (wanted.isEmpty()) {
            if (unwanted.isEmpty()) {
                return new MatchAllDocsQuery();
            }
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private static Query any(List<Query> group) {
        var any = new BooleanQuery.Builder();
        group.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    private static Optional<Query> query(Part part) {
        if (!part.quoted()) {
            var lower = part.text().toLowerCase(Locale.ROOT);
            for (var field : AUTHOR) {
                if (lower.startsWith(field) && lower.length() > field.length()) {
                    return words(Index.AUTHOR, part.text().substring(field.length()));
                }
            }
        }
        var text = words(Index.TEXT, part.text());
        var author = words(Index.AUTHOR, part.text());
        return text.flatMap(
                inText ->
                        author.map(
                                byAuthor ->
                                        new DisjunctionMaxQuery(
                                                List.of(new BoostQuery(inText, 2), byAuthor), 0)));
    }

    /** The words of one part, in their order; the last is the beginning of one before a star. */
    private static Optional<Query> words(String field, String text) {
        var stripped = text.strip();
        var prefix = stripped.endsWith("*");
        var tokens = Text.tokens(stripped);
        var terms = new ArrayList<Term>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || tokens.position(i) != tokens.position(i - 1)) {
                terms.add(new Term(field, tokens.text(i)));
            }
        }
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        if (terms.size() == 1) {
            var only = terms.getFirst();
            return Optional.of(prefix ? new PrefixQuery(only) : new TermQuery(only));
        }
        return Optional.of(prefix ? withPrefix(terms) : phrase(terms));
    }

    private static Query phrase(List<Term> terms) {
        var phrase = new PhraseQuery.Builder();
        terms.forEach(phrase::add);
        return phrase.build();
    }

    /**
     * A phrase whose last word goes on; in any of its commonest forms where there are very many.
     */
    private static Query withPrefix(List<Term> terms) {
        var prefix = new SpanMultiTermQueryWrapper<>(new PrefixQuery(terms.getLast()));
        prefix.setRewriteMethod(
                new SpanMultiTermQueryWrapper.TopTermsSpanBooleanQueryRewrite(MOST_FORMS));
        var words = new ArrayList<SpanQuery>();
        terms.subList(0, terms.size() - 1).forEach(term -> words.add(new SpanTermQuery(term)));
        words.add(prefix);
        return new SpanNearQuery(words.toArray(SpanQuery[]::new), 0, true);
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '(' || c == ')') {
                at++;
                continue;
            }
            var minus =
                    c == '-'
                            && at + 1 < text.length()
                            && !Character.isWhitespace(text.charAt(at + 1));
            at += minus ? 1 : 0;
            var quoted = at < text.length() && isQuote(text.charAt(at));
            int end = at + (quoted ? 1 : 0);
            while (end < text.length() && !ends(text.charAt(end), quoted)) {
                end++;
            }
            parts.add(new Part(text.substring(at + (quoted ? 1 : 0), end), quoted, minus));
            at = Math.max(end + (quoted ? 1 : 0), at + 1);
        }
        return parts;
    }

    private static boolean ends(char c, boolean quoted) {
        return quoted
                ? isQuote(c)
                : Character.isWhitespace(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '«' || c == '»';
    }
}
