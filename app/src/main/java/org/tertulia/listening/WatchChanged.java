package org.tertulia.listening;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A watch got another name or kind, or another query: then its edition grew. */
public record WatchChanged(
        WatchId watch, int number, BrandId brand, int edition, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "watch:" + number;
    }
}
