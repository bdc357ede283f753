package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Things can be sent to a department again. */
public record DepartmentReopened(DepartmentId department, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "department:" + department;
    }
}
