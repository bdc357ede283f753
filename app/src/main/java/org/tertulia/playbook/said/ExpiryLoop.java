package org.tertulia.playbook.said;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Looks once an hour which approved messages are about to expire. */
@Component
class ExpiryLoop extends Loop {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Expiring expiring;
    private final Room room;
    private final Rhythm rhythm;

    ExpiryLoop(
            Expiring expiring,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.expiring = expiring;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (!rhythm.isDue() || room.none()) {
            return false;
        }
        expiring.tell();
        rhythm.done();
        return false;
    }
}
