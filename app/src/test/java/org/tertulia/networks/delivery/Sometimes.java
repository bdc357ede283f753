package org.tertulia.networks.delivery;

import java.util.Map;
import java.util.TreeMap;

/** How often a simulation came by each branch: one never visited was never tested. */
final class Sometimes {

    private final Map<String, Long> seen = new TreeMap<>();

    void saw(String branch) {
        seen.merge(branch, 1L, Long::sum);
    }

    Map<String, Long> seen() {
        return seen;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        seen.forEach((branch, times) -> lines.append("%,12d  %s%n".formatted(times, branch)));
        return lines.toString();
    }
}
