package org.tertulia.shifts.hours;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From one time of the day to another, in minutes since midnight; the end is not in it, and may be
 * 24:00.
 */
public record Block(int from, int to) implements Comparable<Block> {

    static final int DAY = 24 * 60;

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?::(\\d{2}))?");

    public Block {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("No block: " + from + " to " + to);
        }
    }

    /** From {@code 9:00-14:00} or {@code 9-14}; empty where it is none. */
    public static Optional<Block> of(String text) {
        var found = TEXT.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var from = minute(found.group(1), found.group(2));
        var to = minute(found.group(3), found.group(4));
        return from < 0 || to < 0 || from >= to || to > DAY
                ? Optional.empty()
                : Optional.of(new Block(from, to));
    }

    private static int minute(String hour, @Nullable String minute) {
        var minutes = minute == null ? 0 : Integer.parseInt(minute);
        return minutes > 59 ? -1 : Integer.parseInt(hour) * 60 + minutes;
    }

    Duration length() {
        return Duration.ofMinutes(to - from);
    }

    boolean meets(Block other) {
        return from <= other.to && other.from <= to;
    }

    Block with(Block other) {
        return new Block(Math.min(from, other.from), Math.max(to, other.to));
    }

    @Override
    public int compareTo(Block other) {
        return from == other.from
                ? Integer.compare(to, other.to)
                : Integer.compare(from, other.from);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
