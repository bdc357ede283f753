package org.tertulia.inbox.review.web;

import java.text.NumberFormat;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.review.Agreement;
import org.tertulia.inbox.review.Criterion;
import org.tertulia.inbox.review.Pick;
import org.tertulia.web.Page;

/** What supervision's words are called on its pages. */
final class ReviewWords {

    private ReviewWords() {}

    /** A criterion's own name, or what one of ours is called in the reader's language. */
    static String name(Page page, @Nullable Criterion criterion) {
        if (criterion == null) {
            return "";
        }
        var name = criterion.name();
        return name != null ? name : word(page, criterion.word());
    }

    private static String word(Page page, @Nullable String word) {
        return switch (word == null ? "" : word) {
            case "correct" -> page.t("inbox.review.criterion.correct");
            case "complete" -> page.t("inbox.review.criterion.complete");
            case "tone" -> page.t("inbox.review.criterion.tone");
            case "in-time" -> page.t("inbox.review.criterion.inTime");
            default -> page.t("inbox.review.criterion.protocol");
        };
    }

    static String why(Page page, Pick.Why why) {
        return switch (why) {
            case LOT -> page.t("inbox.review.why.lot");
            case NEW -> page.t("inbox.review.why.new");
            case CRISIS -> page.t("inbox.review.why.crisis");
            case LOW -> page.t("inbox.review.why.low");
            case CHOSEN -> page.t("inbox.review.why.chosen");
        };
    }

    /** A grade is good, or it is not. */
    static String tone(double grade) {
        return grade >= 75 ? "good" : grade < 50 ? "bad" : "due";
    }

    static String decimal(Page page, double figure, int digits) {
        var format = NumberFormat.getNumberInstance(page.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(figure);
    }

    /** Two digits; a dash of too few pairs. */
    static String kappa(Page page, OptionalDouble kappa) {
        return kappa.isEmpty() ? "–" : decimal(page, kappa.getAsDouble(), 2);
    }

    static String distance(Page page, Agreement agreement) {
        return agreement.pairs() == 0 ? "–" : decimal(page, agreement.distance(), 2);
    }
}
