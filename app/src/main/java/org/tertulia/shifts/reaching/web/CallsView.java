package org.tertulia.shifts.reaching.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls, the newest first. */
record CallsView(List<Row> rows, @Nullable String next) {

    /** A call in one line; {@code who} is who ended it, empty where nobody of us did. */
    record Row(
            int number,
            String sentence,
            String occasion,
            Instant at,
            String state,
            String tone,
            String who) {}
}
