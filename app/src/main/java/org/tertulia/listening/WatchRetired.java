package org.tertulia.listening;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A watch ended for good; its mentions stay. */
public record WatchRetired(WatchId watch, int number, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "watch:" + number;
    }
}
