package org.tertulia.messages.judging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.language.training.Guard.Standing;

/** One time that the program learned; {@code by} is null where it did so by itself. */
public record Learned(
        int number,
        Instant at,
        int lessons,
        long upTo,
        Map<String, Double> before,
        Map<String, Double> after,
        boolean adopted,
        @Nullable MemberId by) {

    public Learned {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The points lost at the question where most were lost; 0 or less where none were. */
    public double lost() {
        return new Standing(after).lost(new Standing(before));
    }

    /** The question where most were lost. */
    public String worst() {
        return new Standing(after).worst(new Standing(before));
    }
}
