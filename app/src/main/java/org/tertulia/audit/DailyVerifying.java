package org.tertulia.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.Loop;

/** Verifies the record once a day: a house where nobody asks is told all the same. */
@Component
class DailyVerifying extends Loop {

    private static final Actor PROGRAM = new Actor.Program("audit");
    private static final Duration BETWEEN = Duration.ofDays(1);

    /** A start has other things to do first. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private final Attesting attesting;
    private final Standing standing;
    private final Clock clock;
    private Instant due;

    DailyVerifying(
            Attesting attesting,
            Standing standing,
            Clock clock,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.attesting = attesting;
        this.standing = standing;
        this.clock = clock;
        due = clock.instant().plus(FIRST);
    }

    @Override
    public boolean round() {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return false;
        }
        var last = standing.now().last();
        if (last == null || !now.isBefore(last.at().plus(BETWEEN))) {
            attesting.verify(PROGRAM);
            due = now.plus(BETWEEN);
        } else {
            due = last.at().plus(BETWEEN);
        }
        return false;
    }
}
