package org.tertulia.listening.crisis;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A crisis room was closed with a conclusion. */
public record RoomClosed(int room, BrandId brand, String conclusion, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "crisis-room:" + room;
    }
}
