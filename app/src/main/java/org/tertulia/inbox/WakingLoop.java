package org.tertulia.inbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Looks for what was put off until now, and for what can be given to somebody. */
@Component
class WakingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Waking waking;
    private final Distributing distributing;
    private final Room room;
    private final Rhythm rhythm;

    WakingLoop(
            Waking waking,
            Distributing distributing,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.waking = waking;
        this.distributing = distributing;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (!rhythm.isDue() || room.none()) {
            return false;
        }
        while (waking.wake()) {
            // As many as there are.
        }
        distributing.share();
        rhythm.done();
        return false;
    }
}
