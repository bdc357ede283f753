package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Nothing more is sent to a department. */
public record DepartmentClosed(DepartmentId department, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "department:" + department;
    }
}
