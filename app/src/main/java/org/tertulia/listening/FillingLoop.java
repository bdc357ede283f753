package org.tertulia.listening;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Room;

/** Fills new watches in the background. */
@Component
class FillingLoop extends Loop {

    private final Filling filling;
    private final Room room;

    FillingLoop(
            Filling filling, Room room, @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.filling = filling;
        this.room = room;
    }

    @Override
    public boolean round() {
        return !room.none() && filling.round();
    }
}
