package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** The company began, with its first brand. */
public record CompanySetUp(BrandId brand, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "company";
    }
}
