package org.tertulia.inbox.outreach;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/**
 * In which we begin nothing, every day; where they end earlier than they begin, they end on the day
 * after.
 */
public record QuietHours(LocalTime begins, LocalTime ends) {

    /**
     * As somebody typed them; null where both are empty: then there are none.
     *
     * @throws Refused with {@link OutreachRefusal.QuietUnfit}
     */
    public static @Nullable QuietHours of(@Nullable String begins, @Nullable String ends) {
        if (isEmpty(begins) && isEmpty(ends)) {
            return null;
        }
        try {
            var hours =
                    new QuietHours(LocalTime.parse(given(begins)), LocalTime.parse(given(ends)));
            if (!hours.begins().equals(hours.ends())) {
                return hours;
            }
        } catch (DateTimeException e) {
            // It is refused as what begins when it ends is.
        }
        throw new Refused(new OutreachRefusal.QuietUnfit());
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    boolean include(LocalTime time) {
        return begins.isBefore(ends)
                ? !time.isBefore(begins) && time.isBefore(ends)
                : !time.isBefore(begins) || time.isBefore(ends);
    }

    @Override
    public String toString() {
        return begins + "–" + ends;
    }
}
