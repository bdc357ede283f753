package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** Nobody wants to hear of what an alert is about until then. */
public record AlertHushed(int alert, BrandId brand, Instant until, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "alert:" + alert;
    }
}
