package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Word;

/** Shows where in a text the words of queries stand. */
public final class Marking {

    private final Tokens tokens;
    private final List<Mark> marks = new ArrayList<>();

    private Marking(Tokens tokens) {
        this.tokens = tokens;
    }

    /** In the order of the text, none overlapping another; what a query excludes is not marked. */
    public static List<Mark> marks(Collection<Query> queries, String text) {
        var marking = new Marking(Text.tokens(text));
        queries.forEach(query -> marking.mark(query.expression()));
        return marking.apart();
    }

    private void mark(Expression expression) {
        switch (expression) {
            case Word word -> term(word.text(), false);
            case Handle handle -> term(handle.text(), false);
            case Hashtag hashtag -> term(hashtag.text(), false);
            case Prefix prefix -> term(prefix.text(), true);
            case Phrase phrase -> phrase(phrase.texts());
            case And and -> and.all().forEach(this::mark);
            case Or or -> or.any().forEach(this::mark);
            case Not _ -> {}
        }
    }

    private void term(String text, boolean beginning) {
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, text, beginning)) {
                marks.add(new Mark(tokens.start(i), tokens.end(i)));
            }
        }
    }

    private void phrase(List<String> texts) {
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, texts.getFirst(), false)) {
                int end = end(texts, tokens.position(i));
                if (end >= 0) {
                    marks.add(new Mark(tokens.start(i), end));
                }
            }
        }
    }

    /** Where the phrase that begins at this position ends; -1 where it does not go on. */
    private int end(List<String> texts, int position) {
        int end = -1;
        for (int n = 1; n < texts.size(); n++) {
            end = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.position(i) == position + n && is(i, texts.get(n), false)) {
                    end = tokens.end(i);
                }
            }
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    private boolean is(int index, String text, boolean beginning) {
        return tokens.startsWith(index, text)
                && (beginning || tokens.length(index) == text.length());
    }

    private List<Mark> apart() {
        marks.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to));
        var apart = new ArrayList<Mark>();
        for (var mark : marks) {
            if (!apart.isEmpty() && mark.from() < apart.getLast().to()) {
                var last = apart.removeLast();
                apart.add(new Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                apart.add(mark);
            }
        }
        return List.copyOf(apart);
    }
}
