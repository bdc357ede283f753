package org.tertulia.shifts;

import java.time.LocalDate;
import org.tertulia.kernel.MemberId;

/** Dates, both included, on which a member is on no duty; why is nobody's business. */
public record Absence(int number, MemberId member, LocalDate from, LocalDate until) {

    public boolean includes(MemberId who, LocalDate date) {
        return who.equals(member) && !date.isBefore(from) && !date.isAfter(until);
    }
}
