package org.tertulia.listening.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.matching.Mark;
import org.tertulia.listening.matching.Marking;
import org.tertulia.listening.matching.Query;

/** What is shown of a text: all of it, or of a long one the part around what was asked for. */
final class Snippet {

    private static final int LONGEST = 600;
    private static final int BEFORE = 200;
    private static final String CUT = "…";

    private Snippet() {}

    static List<Piece> of(String text, @Nullable String language, Collection<Query> queries) {
        var marks = Marking.marks(queries, text, language);
        int from = 0;
        if (text.length() > LONGEST && !marks.isEmpty()) {
            from = Math.max(0, marks.getFirst().from() - BEFORE);
        }
        int to = Math.min(text.length(), from + LONGEST);
        return pieces(text, marks, whole(text, from), whole(text, to));
    }

    private static List<Piece> pieces(String text, List<Mark> marks, int from, int to) {
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece(CUT, false));
        }
        int at = from;
        for (var mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                plain(text, at, mark.from(), pieces);
                pieces.add(new Piece(text.substring(mark.from(), mark.to()), true));
                at = mark.to();
            }
        }
        plain(text, at, to, pieces);
        if (to < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return pieces;
    }

    private static void plain(String text, int from, int to, List<Piece> pieces) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), false));
        }
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }
}
