package org.tertulia.bulletin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;

/** What colleagues write about insights, as it is kept. */
final class Words {

    static final int TITLE = 200;
    static final int LENGTH = 10_000;

    private Words() {}

    /** On one line; null where nothing was written. */
    static @Nullable String title(@Nullable String typed) {
        var title = clean(typed).replaceAll("\\s+", " ");
        if (title.length() > TITLE) {
            throw new Refused(new BulletinRefusal.TitleTooLong(TITLE));
        }
        return Visible.in(title) ? title : null;
    }

    /** Null where nothing was written. */
    static @Nullable String text(@Nullable String typed) {
        var text = clean(typed);
        if (text.length() > LENGTH) {
            throw new Refused(new BulletinRefusal.WordsTooLong(LENGTH));
        }
        return Visible.in(text) ? text : null;
    }

    /** Without what no text may hold. */
    private static String clean(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replace("\0", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
