package org.tertulia.listening.rounds.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.listening.rounds.Stop;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.listening.web.MentionView;

/**
 * The rounds to be made now, and the channels that {@code rest}; {@code upTo} is the line of the
 * stream up to which this page shows what is new, {@code ahead} is null where nothing is planned.
 */
record RoundsView(
        List<Row> rows,
        List<Rest> rest,
        long upTo,
        Walk.@Nullable Ahead ahead,
        int channels,
        boolean severalBrands) {

    /** How a channel is called. */
    record Where(int number, String name, String label, String icon, String brand) {}

    /** A round to be made, whose turn it is, and its newest messages. */
    record Row(Stop stop, Where where, String due, boolean mine, List<MentionView> items) {

        /** How many are new and not among those shown. */
        int further() {
            return stop.novelty().messages() - items.size();
        }
    }

    /** A channel that has no round to be made: the last one, and when the next is due. */
    record Rest(Where where, @Nullable Past last, @Nullable Instant next) {}

    /** The rounds that one key signs off. */
    List<Integer> quiet() {
        return rows.stream()
                .filter(row -> row.stop().quiet())
                .map(row -> row.stop().round().number())
                .toList();
    }
}
