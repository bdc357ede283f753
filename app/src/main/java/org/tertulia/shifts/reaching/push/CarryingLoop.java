package org.tertulia.shifts.reaching.push;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;

/** Sends pushes in the background. */
@Component
class CarryingLoop extends Loop {

    private final Carrying carrying;
    private final Rhythm forgetting;

    CarryingLoop(
            Carrying carrying,
            Clock clock,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.carrying = carrying;
        this.forgetting = new Rhythm(Duration.ofHours(6), clock);
    }

    @Override
    public boolean round() {
        if (forgetting.isDue()) {
            carrying.forget();
            forgetting.done();
        }
        return carrying.round();
    }
}
