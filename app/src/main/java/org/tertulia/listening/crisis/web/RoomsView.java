package org.tertulia.listening.crisis.web;

import java.util.List;
import org.tertulia.listening.crisis.Room;

/** The crisis rooms, those that are open first. */
record RoomsView(List<Row> rows) {

    /** A room, and who opened it. */
    record Row(Room room, String by) {}
}
