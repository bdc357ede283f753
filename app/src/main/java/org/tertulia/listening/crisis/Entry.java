package org.tertulia.listening.crisis;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tertulia.kernel.MemberId;

/** A line of the log; {@code n} counts from 1. */
public record Entry(int n, Instant at, MemberId by, Kind kind, String text) {

    /** What was done. */
    public enum Kind {
        OPENED,
        NOTE,
        DECISION,
        TASK,
        DONE,
        ENTERED,
        LEFT,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What people say themselves. */
        public static Optional<Kind> said(String word) {
            return Arrays.stream(new Kind[] {NOTE, DECISION})
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
