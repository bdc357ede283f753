package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** Somebody looked at an alert and said what it is. */
public record AlertAcknowledged(int alert, BrandId brand, String reason, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "alert:" + alert;
    }
}
