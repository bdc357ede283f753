package org.tertulia.shifts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Writes down what patterns bring, and lets swaps lapse whose shifts have begun. */
@Component
class KeepingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Unrolling unrolling;
    private final Swaps swaps;
    private final Clock clock;
    private final Room room;
    private final Rhythm rhythm;

    KeepingLoop(
            Unrolling unrolling,
            Swaps swaps,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.unrolling = unrolling;
        this.swaps = swaps;
        this.clock = clock;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (rhythm.isDue() && !room.none()) {
            unrolling.unroll();
            swaps.lapse(clock.instant());
            rhythm.done();
        }
        return false;
    }
}
