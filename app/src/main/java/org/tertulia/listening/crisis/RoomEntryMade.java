package org.tertulia.listening.crisis;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** Somebody wrote a line into the log of a crisis room, or did what writes one. */
public record RoomEntryMade(int room, BrandId brand, int entry, String kind, Actor by, Instant at)
        implements DomainEvent {

    @Override
    public String subject() {
        return "crisis-room:" + room;
    }
}
