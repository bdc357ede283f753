package org.tertulia.networks.letters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;

/** Sends letters in the background. */
@Component
class CarryingLoop extends Loop {

    private final Carrying carrying;

    CarryingLoop(Carrying carrying, @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.carrying = carrying;
    }

    @Override
    public boolean round() {
        return carrying.round();
    }
}
