package org.tertulia.inbox.walking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How often something was walked, and how that ended: a protocol, a step, a way.
 *
 * @param answer the median time from question to answer; null where nobody was answered
 */
public record Use(
        int walks, Map<WalkEnd, Integer> ends, @Nullable Duration answer, int rated, int points) {

    public static final Use NONE = new Use(0, Map.of(), null, 0, 0);

    public Use {
        ends = Map.copyOf(ends);
    }

    public static Use of(Collection<Gone> gone) {
        var ends = new EnumMap<WalkEnd, Integer>(WalkEnd.class);
        var seconds = new ArrayList<Integer>();
        var walks = 0;
        var rated = 0;
        var points = 0;
        for (var one : gone) {
            ends.merge(one.end(), one.walks(), Integer::sum);
            seconds.addAll(one.seconds());
            walks += one.walks();
            rated += one.rated();
            points += one.points();
        }
        return new Use(walks, ends, median(seconds), rated, points);
    }

    /** Of an even number the earlier of the two in the middle: a time that somebody waited. */
    private static @Nullable Duration median(List<Integer> seconds) {
        return seconds.isEmpty()
                ? null
                : Duration.ofSeconds(
                        seconds.stream()
                                .sorted()
                                .skip((seconds.size() - 1) / 2)
                                .findFirst()
                                .orElseThrow());
    }

    public int many(WalkEnd end) {
        return ends.getOrDefault(end, 0);
    }

    /** So many in a hundred ended like that; 0 where nothing was walked. */
    public int percent(WalkEnd end) {
        return percent(many(end), walks);
    }

    /** Of so many, these are so many in a hundred. */
    public int shareOf(int all) {
        return percent(walks, all);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }

    /** What customers gave on average, of five; empty where nobody did. */
    public OptionalDouble satisfaction() {
        return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) points / rated);
    }
}
