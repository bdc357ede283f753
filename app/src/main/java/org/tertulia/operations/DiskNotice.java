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
        var disk = room.measured();
        if (disk.free() < disk.reserve()) {
            return new Told("operations.disk.notice.full", Place.OPERATIONS);
        }
        return disk.free() < 2 * disk.reserve()
                ? new Told("operations.disk.notice.soon", Place.OPERATIONS)
                : null;
    }
}
