package org.tertulia.inbox.handover;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Reminds whose shift ends soon and relieves whose shift ended, once a minute. */
@Component
class RelievingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Reminding reminding;
    private final Relieving relieving;
    private final Room room;
    private final Rhythm rhythm;

    RelievingLoop(
            Reminding reminding,
            Relieving relieving,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.reminding = reminding;
        this.relieving = relieving;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (rhythm.isDue() && !room.none()) {
            reminding.remind();
            relieving.relieve();
            rhythm.done();
        }
        return false;
    }
}
