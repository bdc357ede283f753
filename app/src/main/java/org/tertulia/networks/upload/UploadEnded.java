package org.tertulia.networks.upload;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import org.tertulia.networks.ChannelId;

/** A file of messages was taken to its end; {@code history} opens no conversation. */
public record UploadEnded(
        int number,
        ChannelId channel,
        boolean history,
        long accepted,
        long duplicates,
        long quarantined,
        Actor by,
        Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "upload:" + number;
    }
}
