package org.tertulia.audit;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.UseCase;

/** Verifies the record and writes into it who did and what came of it. */
@UseCase
public class Attesting {

    private final Verifying verifying;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attesting(Verifying verifying, ApplicationEventPublisher events, Clock clock) {
        this.verifying = verifying;
        this.events = events;
        this.clock = clock;
    }

    /** Reads the whole record: about a second per 200,000 entries. */
    public Verification verify(Actor by) {
        var found = verifying.verify();
        var broken = found.firstBreak();
        events.publishEvent(
                new RecordVerified(
                        found.entries(), broken == null ? null : broken.n(), by, clock.instant()));
        return found;
    }
}
