package org.tertulia.inbox.outreach;

import java.util.Locale;

/**
 * One reason for or against taking part; {@code detail} is a figure or a language where its
 * sentence names one, else empty.
 */
public record Why(Kind kind, String detail) {

    /** What speaks for it or against it, and how much. */
    public enum Kind {
        WANTS_TO_BUY(40),
        COMPLAINS_OF_US(35),
        ASKS(30),
        COMPLAINS_OF_RIVAL(30),
        PRAISES_US(25),
        SUGGESTS(20),
        RECOMMENDS(15),
        FRESH(15),
        TODAY(8),
        HEARD_OFTEN(10),
        SPOKEN(5),
        UNSPOKEN(-15),
        STALE(-10);

        private final int points;

        Kind(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }

        /** Whether it says what they are after: without any, it is no opportunity. */
        boolean occasion() {
            return compareTo(RECOMMENDS) <= 0;
        }

        /** As programs name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Why of(Kind kind) {
        return new Why(kind, "");
    }
}
