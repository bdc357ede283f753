package org.tertulia.shifts.reaching;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;

/** Takes calls along their chains, and sums up where silence is over, in the background. */
@Component
class ReachingLoop extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Escalating escalating;
    private final Forwarding forwarding;
    private final Rhythm summing;

    ReachingLoop(
            Escalating escalating,
            Forwarding forwarding,
            Clock clock,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.escalating = escalating;
        this.forwarding = forwarding;
        this.summing = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (summing.isDue()) {
            forwarding.sumUp();
            summing.done();
        }
        return escalating.step();
    }
}
