package org.tertulia.listening.alerts;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A rule of alerts is new, or is another one than before. */
public record RuleSaved(
        int rule,
        BrandId brand,
        String kind,
        String sensitivity,
        int window,
        int calm,
        boolean active,
        int version,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "alert-rule:" + rule;
    }
}
