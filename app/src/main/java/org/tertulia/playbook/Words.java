package org.tertulia.playbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;
import org.tertulia.playbook.text.Reading;

/** What colleagues write, as it is kept. */
final class Words {

    static final int LENGTH = 2_000;

    private Words() {}

    /** Null where nothing was written. */
    static @Nullable String of(@Nullable String typed) {
        var words = clean(typed).strip();
        if (words.length() > LENGTH) {
            throw new Refused(new PlaybookRefusal.WordsTooLong(LENGTH));
        }
        return Visible.in(words) ? words : null;
    }

    /** The text of a version. */
    static String text(String typed) {
        var text = clean(typed);
        if (text.length() > Reading.MOST_CHARACTERS) {
            throw new Refused(new PlaybookRefusal.TextTooLong(Reading.MOST_CHARACTERS));
        }
        return text;
    }

    private static String clean(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").replace("\0", "").replace("\r\n", "\n");
    }
}
