package org.tertulia.listening.rounds;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Keeps the rounds, four times a minute: they are due by the minute. */
@Component
class KeepingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Keeping keeping;
    private final Room room;
    private final Rhythm rhythm;

    KeepingLoop(
            Keeping keeping,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.keeping = keeping;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (rhythm.isDue() && !room.none()) {
            keeping.keep();
            rhythm.done();
        }
        return false;
    }
}
