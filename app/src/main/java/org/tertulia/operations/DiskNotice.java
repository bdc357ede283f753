package org.tertulia.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Room;
import org.tertulia.web.Notice;
import org.tertulia.web.Place;

/** On every page: the disk is nearly full and nothing more is heard, or will be soon. */
@Component
class DiskNotice implements Notice {

    private final Room room;

    DiskNotice(Room room) {
        this.room = room;
    }

    @Override
    public @Nullable Told now() {
        if (!room.lessThan(2)) {
            return null;
        }
        var full = room.none();
        return new Told(
                full ? "operations.disk.notice.full" : "operations.disk.notice.soon",
                Place.OPERATIONS);
    }
}
