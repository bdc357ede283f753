package org.tertulia.listening.rounds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.rounds.Punctuality;
import org.tertulia.web.kit.Option;

/**
 * The rounds that were due, the latest first, and how punctual they were; {@code chart} is null
 * where none was due in these days, {@code next} the address of those before.
 */
record HistoryView(
        List<Row> rows,
        Punctuality punctuality,
        List<Hand> hands,
        @Nullable PunctualityChart chart,
        List<Option> channels,
        String channel,
        boolean first,
        @Nullable String next) {

    /** A round and its channel. */
    record Row(Past past, RoundsView.Where where) {}

    /** What one person made in these days. */
    record Hand(String id, String name, int made, int late) {}
}
