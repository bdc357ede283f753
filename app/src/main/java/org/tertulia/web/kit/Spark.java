package org.tertulia.web.kit;

import java.util.List;
import java.util.Locale;

/** Draws a row of numbers as a small area: the path of an SVG of 112 by 28. */
public final class Spark {

    private static final double WIDTH = 112;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 2;

    private Spark() {}

    /** The path of its upper edge. */
    public static String line(List<Long> values) {
        var most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        var step = WIDTH / Math.max(1, values.size() - 1);
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f %.1f",
                                    i * step,
                                    HEIGHT
                                            - MARGIN
                                            - (HEIGHT - 2 * MARGIN) * values.get(i) / most));
        }
        return path.toString();
    }

    /** The path around what lies under it. */
    public static String area(List<Long> values) {
        return line(values)
                + String.format(Locale.ROOT, "L%.1f %.1fL0 %.1fZ", WIDTH, HEIGHT, HEIGHT);
    }
}
