package org.tertulia.playbook.situations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;

/** What colleagues type of a situation, as it is kept. */
final class Words {

    private Words() {}

    static String happened(@Nullable String typed) {
        var words = clean(typed).replaceAll("\\s+", " ");
        if (!Visible.in(words) || words.length() > Reporting.HAPPENED) {
            throw new Refused(new SituationRefusal.HappenedUnfit(Reporting.HAPPENED));
        }
        return words;
    }

    /** Null where nothing was typed. */
    static @Nullable String done(@Nullable String typed) {
        var words = clean(typed);
        if (words.length() > Reporting.DONE) {
            throw new Refused(new SituationRefusal.DoneTooLong(Reporting.DONE));
        }
        return Visible.in(words) ? words : null;
    }

    static String reason(@Nullable String typed) {
        var words = clean(typed);
        if (!Visible.in(words) || words.length() > Deciding.REASON) {
            throw new Refused(new SituationRefusal.DecliningWordless(Deciding.REASON));
        }
        return words;
    }

    private static String clean(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replace("\0", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
