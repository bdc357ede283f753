package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/**
 * Something is out of the ordinary: a rule found so many messages in so many minutes where so many
 * are usual. An event that gets worse is raised again, with its graver kind.
 */
public record AlertRaised(
        int alert,
        BrandId brand,
        String kind,
        int rule,
        int found,
        int minutes,
        double usual,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "alert:" + alert;
    }
}
