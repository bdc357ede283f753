package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A rule of alerts is no more; what it raised stays. */
public record RuleRemoved(int rule, BrandId brand, Actor by, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "alert-rule:" + rule;
    }
}
