package org.tertulia.shifts.emergency;

import java.time.Instant;
import org.tertulia.kernel.MemberId;

/** An hour in which a member answers though they are not on duty; given back, it was shorter. */
public record EmergencyHour(
        int number, MemberId member, String reason, Instant beginsAt, Instant endsAt) {

    public boolean runs(Instant now) {
        return endsAt.isAfter(now);
    }
}
