package org.tertulia.listening.accuracy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.judging.Accuracy.Tally;
import org.tertulia.messages.judging.Learned;

/**
 * What was judged, question by question, and the times that the program learned, the latest first;
 * {@code chart} is null while nothing was judged, {@code held} when judgements count for their own
 * messages only.
 */
record AccuracyView(
        List<Row> rows,
        @Nullable AccuracyChart chart,
        Drawn drawn,
        List<Line> learnings,
        int unlearned,
        boolean held) {

    /**
     * What people are asked to judge: so many a day, so many of whom wait; and what came of those
     * drawn by lot, null while nothing did. {@code typed} stands in the form, {@code wrong} says
     * why it cannot be.
     */
    record Drawn(
            int perDay, int waiting, @Nullable AccuracyChart chart, String typed, String wrong) {}

    /** A question over all weeks, and in this one. */
    record Row(String name, Tally all, Tally week) {}

    /** Who had it learn, and the question where it lost most. */
    record Line(Learned learned, String by, String worst) {}
}
