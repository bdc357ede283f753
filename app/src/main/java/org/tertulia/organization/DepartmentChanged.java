package org.tertulia.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** A department got another name, other people, or another last day as an agency. */
public record DepartmentChanged(
        DepartmentId department,
        Set<MemberId> people,
        Set<MemberId> heads,
        @Nullable LocalDate agencyUntil,
        Actor by,
        Instant at)
        implements DomainEvent {

    public DepartmentChanged {
        people = Set.copyOf(people);
        heads = Set.copyOf(heads);
    }

    @Override
    public String subject() {
        return "department:" + department;
    }
}
