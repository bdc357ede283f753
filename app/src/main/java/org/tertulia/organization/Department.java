package org.tertulia.organization;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;

/**
 * A part of the company that can act; {@code number} names it in URLs, {@code heads} decide for it
 * and are among its {@code people}. To a closed one nothing more is sent. Where it is an agency, an
 * outside party, {@code agencyUntil} is the last day on which it works for us, on the brands that
 * its people see; null for our own.
 */
public record Department(
        DepartmentId id,
        int number,
        String name,
        Set<MemberId> people,
        Set<MemberId> heads,
        boolean closed,
        @Nullable LocalDate agencyUntil) {

    public Department {
        people = Set.copyOf(people);
        heads = Set.copyOf(heads);
    }

    public boolean agency() {
        return agencyUntil != null;
    }
}
