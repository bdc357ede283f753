package org.tertulia.networks;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Somebody had bytes of the quarantine read again; {@code resolved} when they could be read. */
public record QuarantineRetried(
        int number, ChannelId channel, boolean resolved, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "quarantine:" + number;
    }
}
