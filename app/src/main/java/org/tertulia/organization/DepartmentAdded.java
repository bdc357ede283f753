package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** There is a new department. */
public record DepartmentAdded(DepartmentId department, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "department:" + department;
    }
}
