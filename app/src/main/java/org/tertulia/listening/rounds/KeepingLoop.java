package org.tertulia.listening.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;

/** Keeps the rounds, four times a minute: they are due by the minute. */
@Component
class KeepingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(15);

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
        var rests = !now.isBefore(last) && now.isBefore(next());
        if (rests || room.none()) {
            return false;
        }
        keeping.keep();
        last = now;
        return false;
    }

    private Instant next() {
        return last.equals(Instant.MIN) ? Instant.MIN : last.plus(PAUSE);
    }
}
