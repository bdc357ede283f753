package org.tertulia.inbox.promise;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Looks each minute whether the company's day has ended. */
@Component
class DayEndingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DayEnding ending;
    private final Clock clock;
    private final Room room;
    private final Rhythm rhythm;

    DayEndingLoop(
            DayEnding ending,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.ending = ending;
        this.clock = clock;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (!rhythm.isDue() || room.none()) {
            return false;
        }
        ending.end(clock.instant());
        rhythm.done();
        return false;
    }
}
