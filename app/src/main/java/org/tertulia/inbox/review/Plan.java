package org.tertulia.inbox.review;

/**
 * Which answers of a brand are reviewed: so many in a hundred by lot, all of who has answered for
 * less than so many weeks, all to crises, all that left somebody discontent; and how many in a
 * hundred of them by a second person too.
 */
public record Plan(int percent, int newWeeks, boolean crises, boolean low, int secondPercent) {

    /** As long as nobody planned anything. */
    public static final Plan NONE = new Plan(0, 0, false, false, 0);

    /** A year: after it nobody is new. */
    public static final int MOST_WEEKS = 52;

    /** Whether it picks any answers. */
    public boolean active() {
        return percent > 0 || newWeeks > 0 || crises || low;
    }
}
