package org.tertulia.inbox.complaints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.shifts.hours.CalendarId;

/** What happened to complaints. */
public sealed interface ComplaintFact extends DomainEvent {

    /** A conversation is a complaint now, to be resolved by that day. */
    record ComplaintFiled(
            long number, BrandId brand, String reference, LocalDate due, Actor by, Instant at)
            implements ComplaintFact {
        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** It ended. */
    record ComplaintResolved(
            long number, BrandId brand, String reference, String resolution, Actor by, Instant at)
            implements ComplaintFact {
        @Override
        public String subject() {
            return "conversation:" + number;
        }
    }

    /** Complaints filed from now on are resolved within so many working days. */
    record ComplaintRuleSet(int days, @Nullable CalendarId calendar, Actor by, Instant at)
            implements ComplaintFact {
        @Override
        public String subject() {
            return "complaints";
        }
    }
}
