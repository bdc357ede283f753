package org.tertulia.listening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;

/** Fills new watches in the background. */
@Component
class FillingLoop extends Loop {

    private final Filling filling;

    FillingLoop(Filling filling, @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.filling = filling;
    }

    @Override
    public boolean round() {
        return filling.round();
    }
}
