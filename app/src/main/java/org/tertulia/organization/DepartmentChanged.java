package org.tertulia.organization;

import java.time.Instant;
import java.util.Set;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.kernel.MemberId;

/** A department got another name, or other people. */
public record DepartmentChanged(
        DepartmentId department, Set<MemberId> people, Set<MemberId> heads, Actor by, Instant at)
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
