package org.tertulia.shifts.reaching.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.shifts.reaching.QuietHours;
import org.tertulia.shifts.reaching.ReachingRefusal;

/** Quiet hours as forms and programs write them. */
final class Hours {

    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::00)?");

    private Hours() {}

    /** Null where both are missing. */
    static @Nullable QuietHours quiet(@Nullable String begins, @Nullable String ends) {
        var none = blank(begins) && blank(ends);
        return none ? null : new QuietHours(minute(begins), minute(ends));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static int minute(@Nullable String hour) {
        var read = HOUR.matcher(hour == null ? "" : hour.strip());
        if (!read.matches()) {
            throw new Refused(new ReachingRefusal.QuietUnfit());
        }
        var hours = Integer.parseInt(read.group(1));
        var minutes = Integer.parseInt(read.group(2));
        if (hours > 23 || minutes > 59) {
            throw new Refused(new ReachingRefusal.QuietUnfit());
        }
        return hours * 60 + minutes;
    }
}
