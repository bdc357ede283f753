package org.tertulia.shifts.reaching.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.shifts.reaching.Call;

/**
 * One call: who was called, and who will be where nobody answers; {@code ender} is the name of who
 * ended it, empty where nobody of us did.
 */
record CallView(
        Call call,
        String sentence,
        String occasion,
        String state,
        String tone,
        String ender,
        List<Row> called,
        @Nullable String next,
        String error) {

    /** Somebody who was called. */
    record Row(String id, String name, int step, Instant at) {}
}
