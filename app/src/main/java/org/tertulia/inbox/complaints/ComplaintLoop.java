package org.tertulia.inbox.complaints;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;

/** Looks each minute which complaints have to be resolved soon. */
@Component
class ComplaintLoop extends Loop {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ComplaintWarning warning;
    private final Room room;
    private final Rhythm rhythm;

    ComplaintLoop(
            ComplaintWarning warning,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.warning = warning;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (!rhythm.isDue() || room.none()) {
            return false;
        }
        if (warning.warn()) {
            return true;
        }
        rhythm.done();
        return false;
    }
}
