package org.tertulia.listening.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;

/** Keeps the alerts, twice a minute. */
@Component
class KeepingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Keeping keeping;
    private final Clock clock;
    private final Room room;
    private Instant last = Instant.MIN;

    KeepingLoop(
            Keeping keeping,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.keeping = keeping;
        this.clock = clock;
        this.room = room;
    }

    @Override
    public boolean round() {
        var now = clock.instant();
        var rests =
                !last.equals(Instant.MIN) && !now.isBefore(last) && now.isBefore(last.plus(PAUSE));
        if (!rests && !room.none()) {
            keeping.keep();
            last = now;
        }
        return false;
    }
}
