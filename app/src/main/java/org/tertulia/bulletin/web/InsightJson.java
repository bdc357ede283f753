package org.tertulia.bulletin.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insight for programs. {@code department} is a number, {@code proposedBy} a name; {@code
 * messages} counts those behind it; {@code version} is what a change of it begins with.
 */
record InsightJson(
        int id,
        @Nullable String title,
        @Nullable String idea,
        String state,
        @Nullable Integer department,
        String proposedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        int messages,
        int version) {

    /** {@code next} is the number to go on after; null at the end. */
    record ListJson(List<InsightJson> items, @Nullable Integer next) {}

    /**
     * All of one: {@code sources} are the ids of the messages behind it that are in sight, {@code
     * hidden} counts the others.
     */
    record WholeJson(
            InsightJson insight,
            List<String> sources,
            int hidden,
            List<StepJson> steps,
            List<AskerJson> askers,
            @Nullable EffectJson effect) {}

    /** {@code what} is proposed, added, sent or moved; the rest is there where it has a meaning. */
    record StepJson(
            int n,
            Instant at,
            String by,
            String what,
            @Nullable Integer messages,
            @Nullable Integer department,
            @Nullable String state,
            @Nullable String reason,
            @Nullable String words) {}

    /**
     * {@code answeredAt} is when they were last told something after the decision; {@code
     * knowsTheEnd} whether that was after it was done or declined.
     */
    record AskerJson(
            long conversation,
            @Nullable Long contact,
            String message,
            @Nullable Instant answeredAt,
            boolean knowsTheEnd) {}

    /** What a watch found in so many days before the decision and after it was done. */
    record EffectJson(int watch, int days, long before, long after, boolean over) {}
}
