package org.tertulia.listening;

import java.util.List;
import java.util.Optional;

/**
 * More is found than is usual: since {@code hours} ago (the present hour is one of them), {@code
 * found} messages, which is {@code percent} more than at these hours of the week before.
 */
public record Rise(int hours, long found, int percent) {

    /** So far back a rise still is news. */
    static final int NEWS = 12;

    /** What it is compared with: the hours of a week, and those of the news. */
    public static final int NEEDED = 7 * 24 + NEWS;

    /** Fewer may be chance. */
    private static final int LEAST = 5;

    private static final double RATIO = 1.5;

    /** Of what was found hour by hour, the present hour last; empty where nothing rose. */
    public static Optional<Rise> in(List<Long> hours) {
        var best = 0;
        var most = 0.0;
        var excess = 0.0;
        for (var back = 1; back <= NEWS && back <= hours.size(); back++) {
            excess += hours.get(hours.size() - back) - usual(hours, hours.size() - back);
            if (excess > most) {
                most = excess;
                best = back;
            }
        }
        return best == 0 ? Optional.empty() : since(best, hours);
    }

    private static Optional<Rise> since(int back, List<Long> hours) {
        var found = 0L;
        var usual = 0.0;
        for (var i = hours.size() - back; i < hours.size(); i++) {
            found += hours.get(i);
            usual += usual(hours, i);
        }
        // Without anything usual there is nothing to compare with.
        return found < LEAST || usual <= 0 || found < usual * RATIO
                ? Optional.empty()
                : Optional.of(new Rise(back, found, rounded((found / usual - 1) * 100)));
    }

    /** The mean of that hour and its neighbours on the days of the week before. */
    private static double usual(List<Long> hours, int at) {
        var sum = 0.0;
        var days = 0;
        for (var day = 1; day <= 7; day++) {
            var then = at - 24 * day;
            if (then >= 1) {
                days++;
                sum += (hours.get(then - 1) + hours.get(then) + hours.get(then + 1)) / 3.0;
            }
        }
        return days == 0 ? 0 : sum / days;
    }

    /** In tens: nobody knows it better. */
    private static int rounded(double percent) {
        return (int) Math.round(percent / 10) * 10;
    }
}
