package org.tertulia.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When it is time again for what is done every so often: at once the first time, and where the
 * clock was set back. For one thread.
 */
public final class Rhythm {

    private final Duration every;
    private final Clock clock;
    private Instant last = Instant.MIN;

    public Rhythm(Duration every, Clock clock) {
        this.every = every;
        this.clock = clock;
    }

    public boolean isDue() {
        var now = clock.instant();
        return last.equals(Instant.MIN) || now.isBefore(last) || !now.isBefore(last.plus(every));
    }

    /** It was done; what fails stays due. */
    public void done() {
        last = clock.instant();
    }
}
