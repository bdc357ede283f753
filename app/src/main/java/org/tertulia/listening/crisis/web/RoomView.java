package org.tertulia.listening.crisis.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.crisis.Entry;
import org.tertulia.listening.crisis.Room;
import org.tertulia.listening.crisis.Task;
import org.tertulia.web.kit.Option;

/**
 * A crisis room: its log with the newest line first, what was decided, and who has what to do.
 *
 * @param alert the number of its alert; 0 where it cannot be seen
 * @param key of the next line that this page writes
 * @param error above the forms; {@code typed} is what somebody wrote and was not taken
 */
record RoomView(
        Room room,
        int alert,
        List<Line> log,
        List<Line> decisions,
        List<Duty> tasks,
        List<String> present,
        boolean in,
        List<Option> people,
        UUID key,
        String now,
        String closedBy,
        String error,
        Typed typed) {

    /** A line, and who wrote it. */
    record Line(Entry entry, String by) {}

    /** A task, whose it is, and whether its time is over. */
    record Duty(Task task, String who, boolean late) {}

    /** As somebody wrote it. */
    record Typed(String text, String task, String who, String due, String conclusion) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @Nullable Instant closedAt() {
        var closure = room.closure();
        return closure == null ? null : closure.at();
    }

    String conclusion() {
        var closure = room.closure();
        return closure == null ? "" : closure.conclusion();
    }
}
