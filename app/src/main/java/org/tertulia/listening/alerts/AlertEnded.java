package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** All that an alert was about has been calm for as long as its rules ask. */
public record AlertEnded(int alert, BrandId brand, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "alert:" + alert;
    }
}
