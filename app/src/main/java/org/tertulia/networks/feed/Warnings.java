package org.tertulia.networks.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects defects: one of a kind, with the first detail and how often it was met. */
final class Warnings {

    private final Map<Warning.Kind, String> first = new EnumMap<>(Warning.Kind.class);
    private final Map<Warning.Kind, Integer> counts = new EnumMap<>(Warning.Kind.class);

    void add(Warning.Kind kind, @Nullable String detail) {
        first.putIfAbsent(kind, detail == null ? "" : shortened(detail));
        counts.merge(kind, 1, Integer::sum);
    }

    List<Warning> all() {
        var all = new ArrayList<Warning>();
        first.forEach(
                (kind, detail) -> {
                    var count = counts.getOrDefault(kind, 1);
                    var text = count > 1 ? (detail + " (×" + count + ")").strip() : detail;
                    all.add(new Warning(kind, text.isEmpty() ? null : text));
                });
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
