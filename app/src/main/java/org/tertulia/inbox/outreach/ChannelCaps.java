package org.tertulia.inbox.outreach;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;

/**
 * What holds on one channel: so many beginnings within 24 hours, none in the quiet hours (null for
 * none) by the clock of the zone.
 */
public record ChannelCaps(int channelDay, @Nullable QuietHours quiet, ZoneId zone) {

    /**
     * @throws Refused with {@link OutreachRefusal.CapsUnfit}
     */
    ChannelCaps fit() {
        if (channelDay < 1 || channelDay > Caps.MOST_A_DAY) {
            throw new Refused(new OutreachRefusal.CapsUnfit(Caps.MOST_DAYS, Caps.MOST_A_DAY));
        }
        return this;
    }
}
