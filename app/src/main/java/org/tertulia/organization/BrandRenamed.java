package org.tertulia.organization;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A brand goes by another name. */
public record BrandRenamed(BrandId brand, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "brand:" + brand;
    }
}
