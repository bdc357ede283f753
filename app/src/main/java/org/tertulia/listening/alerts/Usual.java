package org.tertulia.listening.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What to expect within an hour, and how evenly it comes.
 *
 * <p>After the method of Farrington, Andrews, Beale and Catchpole (1996) and Noufaily and others
 * (2013), by which health authorities notice outbreaks among thousands of small counts: the same
 * hour in weeks gone by says what is expected and how much it sways, and a negative binomial
 * distribution says what is no chance any more. Where they weight past outbreaks down, the median
 * and the median deviation from it do not notice them at all (Hampel 1974).
 *
 * @param perHour expected
 * @param evenness of the negative binomial distribution: great where hours are alike
 * @param hours so many are known
 */
public record Usual(double perHour, double evenness, int hours) {

    /** Nothing is ever so rare that a single message is a surprise. */
    private static final double RAREST = 0.05;

    /** Of whom nothing is known for a day this many an hour are no surprise. */
    private static final double UNKNOWN = 6;

    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final int WEEKS = 4;

    /** Nobody comes more evenly than this, whatever a few weeks say: people talk in threads. */
    private static final double EVENEST = 10;

    private static final double ROUGHEST = 1.5;

    /** Makes of a median deviation the standard deviation of what is normally distributed. */
    private static final double NORMAL = 1.4826;

    /** Of counts by hour, for one hour; those from that hour on say nothing. */
    static Usual of(SortedMap<Long, int[]> counts, Series series, long hour) {
        if (counts.isEmpty() || counts.firstKey() >= hour) {
            return new Usual(UNKNOWN, 1, 0);
        }
        var known = (int) Math.min(hour - counts.firstKey(), WEEKS * WEEK);
        var hours = new Hours(counts, series, hour - known);
        if (known < 3 * DAY) {
            // Who is not known yet may be surprising: much is needed to be sure.
            var mean = hours.sum(hour - known, hour) / (double) known;
            return new Usual(Math.max(mean, known < DAY ? UNKNOWN : RAREST), 1, known);
        }
        var days = hours.before(hour, DAY, 7);
        var weeks = hours.before(hour, WEEK, WEEKS);
        var expected = weeks.size() < 3 ? median(days) : Math.max(median(weeks), median(days));
        var perHour = Math.max(expected, RAREST);
        return new Usual(perHour, evenness(hours.onAlikeDays(hour)), known);
    }

    /** What to expect in so many minutes. */
    double in(int minutes) {
        return perHour * minutes / 60;
    }

    /**
     * By the method of moments; of the variance a third is counting's own, for three are a mean.
     */
    private static double evenness(List<Double> alike) {
        var middle = Math.max(median(alike), RAREST);
        var spread = NORMAL * median(alike.stream().map(each -> Math.abs(each - middle)).toList());
        var own = spread * spread - middle / 3;
        return own <= 0 ? EVENEST : Math.clamp(middle * middle / own, ROUGHEST, EVENEST);
    }

    private static double median(List<Double> all) {
        if (all.isEmpty()) {
            return 0;
        }
        var sorted = all.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Counts from the first known hour on. */
    private record Hours(SortedMap<Long, int[]> counts, Series series, long first) {

        /** The same hour in steps back, each the mean with its neighbours. */
        List<Double> before(long hour, int step, int most) {
            var found = new ArrayList<Double>();
            for (var i = 1; i <= most && hour - (long) i * step - 1 >= first; i++) {
                found.add(around(hour - (long) i * step));
            }
            return found;
        }

        /** The same hour on the days before that are, like this one, weekends or are not. */
        List<Double> onAlikeDays(long hour) {
            var found = new ArrayList<Double>();
            for (var then = hour - DAY; then - 1 >= first; then -= DAY) {
                if (weekend(then) == weekend(hour)) {
                    found.add(around(then));
                }
            }
            return found;
        }

        /** Time began on a Thursday. */
        private static boolean weekend(long hour) {
            return Math.floorMod(Math.floorDiv(hour, DAY) + 3, 7) >= 5;
        }

        private double around(long hour) {
            return (count(hour - 1) + count(hour) + count(hour + 1)) / 3.0;
        }

        long sum(long from, long to) {
            return counts.subMap(from, to).values().stream()
                    .mapToLong(each -> each[series.ordinal()])
                    .sum();
        }

        private int count(long hour) {
            var counted = counts.get(hour);
            return counted == null ? 0 : counted[series.ordinal()];
        }
    }
}
