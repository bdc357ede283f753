package org.tertulia.inbox.walking.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.walking.LeftBecause;
import org.tertulia.inbox.walking.Use;
import org.tertulia.inbox.walking.WalkEnd;
import org.tertulia.web.Page;

/** How figures of use are told. */
public final class UseWords {

    private static final String NONE = "–";

    private UseWords() {}

    /** Why a protocol was left. */
    public static String because(Page page, LeftBecause reason) {
        return switch (reason) {
            case NONE_FITS -> page.t("inbox.walking.left.noneFits");
            case WRONG_PROTOCOL -> page.t("inbox.walking.left.wrongProtocol");
            case NEW_TURN -> page.t("inbox.walking.left.newTurn");
            case SOLVED_OTHERWISE -> page.t("inbox.walking.left.solvedOtherwise");
            case UNCLEAR -> page.t("inbox.walking.left.unclear");
            case OTHER -> page.t("inbox.walking.left.other");
            case CLOSED -> page.t("inbox.walking.left.closed");
            case MERGED -> page.t("inbox.walking.left.merged");
        };
    }

    /** “Answered 62% · left 8%”. */
    static String outcome(Page page, Use use) {
        return page.t(
                "inbox.use.outcome", use.percent(WalkEnd.ANSWERED), use.percent(WalkEnd.LEFT));
    }

    /** All the ways in which it ended, how long the answer took, and how it was found. */
    static String whole(Page page, Use use) {
        var said = new ArrayList<String>();
        for (var end : WalkEnd.values()) {
            if (use.many(end) > 0) {
                said.add(page.t(end.key()) + " " + page.t("inbox.use.percent", use.percent(end)));
            }
        }
        if (use.answer() != null) {
            said.add(page.t("inbox.use.answer") + " " + answer(page, use.answer()));
        }
        if (use.satisfaction().isPresent()) {
            said.add(page.t("inbox.use.satisfaction") + " " + satisfaction(page, use));
        }
        return String.join(" · ", said);
    }

    /** “3 h”; a dash where nobody was answered. */
    static String answer(Page page, @Nullable Duration answer) {
        return answer == null ? NONE : page.span(answer);
    }

    /** “4.3 of 5 (12)”; a dash where nobody said how it was. */
    static String satisfaction(Page page, Use use) {
        var mean = use.satisfaction();
        if (mean.isEmpty()) {
            return NONE;
        }
        var format = NumberFormat.getNumberInstance(page.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return page.t("inbox.use.satisfaction.of", format.format(mean.getAsDouble()), use.rated());
    }
}
