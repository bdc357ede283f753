package org.tertulia.inbox.outreach;

import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/**
 * How often we begin something: {@code contactDays} between two beginnings with one contact, {@code
 * channelDay} beginnings of one channel within 24 hours, none in the quiet hours; null for none.
 */
public record Caps(int contactDays, int channelDay, @Nullable QuietHours quiet) {

    public static final int MOST_DAYS = 365;
    public static final int MOST_A_DAY = 1_000;

    /** At any hour. */
    public Caps(int contactDays, int channelDay) {
        this(contactDays, channelDay, null);
    }

    /**
     * @throws Refused with {@link OutreachRefusal.CapsUnfit}
     */
    Caps fit() {
        if (contactDays < 1
                || contactDays > MOST_DAYS
                || channelDay < 1
                || channelDay > MOST_A_DAY) {
            throw new Refused(new OutreachRefusal.CapsUnfit(MOST_DAYS, MOST_A_DAY));
        }
        return this;
    }
}
