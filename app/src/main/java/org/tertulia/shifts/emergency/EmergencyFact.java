package org.tertulia.shifts.emergency;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** What happened to the duty rules and to emergency hours. */
public sealed interface EmergencyFact extends DomainEvent {

    /** Only who is on duty answers in a brand from now on, or whoever may. */
    record DutyRuleChanged(BrandId brand, boolean holds, Actor by, Instant at)
            implements EmergencyFact {
        @Override
        public String subject() {
            return "brand:" + brand;
        }
    }

    /** A member who is not on duty answers until then; why is their own words. */
    record EmergencyHourTaken(
            int hour, MemberId member, String reason, Instant until, Actor by, Instant at)
            implements EmergencyFact {
        @Override
        public String subject() {
            return "emergency-hour:" + hour;
        }
    }

    /** They gave it back before its time. */
    record EmergencyHourEnded(int hour, MemberId member, Actor by, Instant at)
            implements EmergencyFact {
        @Override
        public String subject() {
            return "emergency-hour:" + hour;
        }
    }
}
