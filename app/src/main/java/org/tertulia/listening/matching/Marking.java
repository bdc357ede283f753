package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Stems;
import org.tertulia.language.Text;
import org.tertulia.language.Tokens;
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

/** Shows where in a text the words of queries stand. */
public final class Marking {

    private final Tokens tokens;
    private final Stems stems;
    private final List<Mark> marks = new ArrayList<>();

    private Marking(Tokens tokens, Stems stems) {
        this.tokens = tokens;
        this.stems = stems;
    }

    /**
     * In the order of the text, none overlapping another; what a query excludes is not marked.
     *
     * @param language that of the text, by which words are stemmed; null where nobody can tell
     */
    public static List<Mark> marks(
            Collection<Query> queries, String text, @Nullable String language) {
        var marking = new Marking(Text.tokens(text), Stems.of(language));
        queries.forEach(query -> marking.mark(query.expression()));
        return marking.apart();
    }

    private void mark(Expression expression) {
        switch (expression) {
            case Word(var text) -> row(List.of(said(text)));
            case Phrase(var texts) -> row(texts.stream().map(this::said).toList());
            case Handle(var text) -> row(List.of(said(text)));
            case Hashtag(var text) -> row(List.of(said(text)));
            case Site(var domain) -> row(List.of(said("//" + domain)));
            case Prefix(var text) -> row(List.of(i -> tokens.startsWith(i, text)));
            case Exact(var texts) -> row(texts.stream().map(this::written).toList());
            case Near(int _, var left, var right) -> {
                mark(left);
                mark(right);
            }
            case And(var all) -> all.forEach(this::mark);
            case Or(var any) -> any.forEach(this::mark);
            case Field _, Not _ -> {}
        }
    }

    private IntPredicate said(String text) {
        long key = Tokens.key(stems.stem(text));
        return i -> tokens.stemKey(i, stems) == key;
    }

    private IntPredicate written(String text) {
        long key = Tokens.writtenKey(text);
        return i -> tokens.writtenKey(i) == key;
    }

    /** Marks tokens at consecutive positions as one. */
    private void row(List<IntPredicate> row) {
        for (int i = 0; i < tokens.size(); i++) {
            if (row.getFirst().test(i)) {
                int end = end(row, i);
                if (end >= 0) {
                    marks.add(new Mark(tokens.start(i), end));
                }
            }
        }
    }

    /** Where the row that begins with this token ends; -1 where it does not go on. */
    private int end(List<IntPredicate> row, int first) {
        int end = tokens.end(first);
        for (int n = 1; n < row.size(); n++) {
            end = -1;
            for (int i = first + 1; i < tokens.size(); i++) {
                if (tokens.position(i) == tokens.position(first) + n && row.get(n).test(i)) {
                    end = tokens.end(i);
                }
            }
            if (end < 0) {
                return -1;
            }
        }
        return end;
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
