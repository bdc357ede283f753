package org.tertulia.shifts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift as programs see it: as it was asked for, with the instants that its hours come to. {@code
 * away} says that its member is absent that day, or their agency's time is over: nobody is on duty
 * by it.
 */
record ShiftJson(
        int id,
        String member,
        @Nullable String standsInFor,
        String date,
        String begins,
        String ends,
        boolean nextDay,
        String zone,
        Instant beginsAt,
        Instant endsAt,
        List<String> covers,
        boolean away,
        int version) {}
