package org.tertulia.shifts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.Absence;
import org.tertulia.web.kit.Option;

/**
 * One's own shifts; {@code feed} is since when a calendar may fetch them, {@code address} the
 * secret address, shown once.
 */
record MineView(
        List<Row> rows,
        List<Absence> away,
        @Nullable Instant feed,
        String address,
        String today,
        String handle,
        List<Option> people,
        String error) {

    /** A shift to come, or the one of now. */
    record Row(
            int number,
            String day,
            String own,
            String reader,
            String cover,
            String instead,
            boolean now,
            boolean away) {}
}
