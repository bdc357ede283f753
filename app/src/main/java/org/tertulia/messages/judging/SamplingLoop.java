package org.tertulia.messages.judging;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Draws the messages of a day soon after it began. */
@Component
class SamplingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Sampling sampling;
    private final Room room;
    private final Rhythm rhythm;

    SamplingLoop(
            Sampling sampling,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.sampling = sampling;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (rhythm.isDue() && !room.none()) {
            sampling.draw();
            rhythm.done();
        }
        return false;
    }
}
