package org.tertulia.shifts.web;

import java.util.List;

/**
 * How the channels are attended in a week; {@code weeks} are those from which what usually arrives
 * is computed, {@code zone} is the city by whose clock.
 */
record CoverageView(
        Week week,
        Teams.Chosen teams,
        int weeks,
        String zone,
        List<String> days,
        List<Row> rows,
        boolean any) {

    /** A channel; {@code summary} says what the drawing shows, {@code gaps} are the busiest. */
    record Row(
            int number,
            String name,
            String icon,
            String label,
            String summary,
            List<Stretch> stretches,
            List<Gap> gaps,
            List<Gap> further) {}

    /**
     * Hours that follow and look alike, from a column of the week's 168 to another; {@code look} is
     * a class of the style sheet.
     */
    record Stretch(int from, int to, String look, String text) {}

    /** A time without anybody, and about how many messages usually arrive in it. */
    record Gap(String when, String usual, boolean busy) {}
}
