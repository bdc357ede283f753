package org.tertulia.inbox.satisfaction.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.web.Page;

/** How points are told. */
public final class Scores {

    private Scores() {}

    /** “2 of 5, bad”. */
    public static String spoken(Page page, int score) {
        return page.t("inbox.satisfaction.of5", score, word(page, score));
    }

    /** What so many points mean. */
    public static String word(Page page, int score) {
        return switch (score) {
            case 1 -> page.t("inbox.satisfaction.score.one");
            case 2 -> page.t("inbox.satisfaction.score.two");
            case 3 -> page.t("inbox.satisfaction.score.three");
            case 4 -> page.t("inbox.satisfaction.score.four");
            default -> page.t("inbox.satisfaction.score.five");
        };
    }

    /** The tone of a chip. */
    public static String tone(int score) {
        return score <= 2 ? "bad" : score == 3 ? "" : "good";
    }

    /** A form beside the colour. */
    public static String icon(int score) {
        return score <= 2 ? "mood-sad" : score == 3 ? "mood-neutral" : "mood-smile";
    }

    /** The colour of so many points, in small bars. */
    static String fill(int score) {
        return "score-" + score;
    }

    /** Where they begin and how long they are, in hundredths of all that were given. */
    static List<Piece> pieces(Tally tally) {
        var pieces = new ArrayList<Piece>();
        var begins = 0.0;
        for (var score = 1; score <= 5; score++) {
            var wide = 100.0 * tally.scores().get(score - 1) / Math.max(1, tally.rated());
            if (wide > 0) {
                pieces.add(new Piece(score, hundredths(begins), hundredths(wide)));
            }
            begins += wide;
        }
        return pieces;
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A part of a small bar. */
    record Piece(int score, String begins, String wide) {}

    /** With one decimal; a dash where too few answered. */
    static String mean(Page page, Tally tally) {
        var mean = tally.mean();
        if (mean.isEmpty()) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(page.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(mean.getAsDouble());
    }
}
