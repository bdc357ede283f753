package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** The company's name, language or time zone is another one. */
public record CompanyChanged(Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "company";
    }
}
