package org.tertulia.networks.letters;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;

/** Mail leaves by another server, as another sender, or not at all ({@code host} empty). */
public record MailServerChanged(String host, int port, String sender, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "mail-server";
    }
}
