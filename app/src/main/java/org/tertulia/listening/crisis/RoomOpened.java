package org.tertulia.listening.crisis;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** A crisis room was opened from an alert. */
public record RoomOpened(int room, int alert, BrandId brand, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "crisis-room:" + room;
    }
}
