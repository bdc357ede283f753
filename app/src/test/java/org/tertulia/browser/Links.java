package org.tertulia.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The addresses of a house, each once, and a few only of those that show the same kind of page. */
final class Links {

    /** Of addresses that differ by numbers and words only. */
    private static final int OF_A_SHAPE = 2;

    /** Of one path, whatever is asked of it: the inbox has ten lists and its queues. */
    private static final int OF_A_PATH = 20;

    private static final Pattern SINGLE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");

    /** What somebody looked for, or from where a list goes on. */
    private static final Pattern SOUGHT = Pattern.compile("(?<=[?&](q|after|before|as)=)[^&]*");

    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> visited = new TreeSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, Integer> paths = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Links(String first) {
        note(first);
    }

    void note(String link) {
        if (addresses.add(link)
                && shapes.merge(shape(link), 1, Integer::sum) <= OF_A_SHAPE
                && paths.merge(path(link), 1, Integer::sum) <= OF_A_PATH) {
            ahead.add(link);
        }
    }

    /** The next to visit; none when all were. */
    Optional<String> next() {
        var link = Optional.ofNullable(ahead.poll());
        link.ifPresent(visited::add);
        return link;
    }

    /** Whether it is the first of its path that is asked about. */
    boolean begins(String link) {
        return begun.add(path(link));
    }

    /** How many paths have begun. */
    int begun() {
        return begun.size();
    }

    Set<String> visited() {
        return visited;
    }

    private static String shape(String link) {
        var query = URI.create(link).getRawQuery();
        var asked = query == null ? "" : SOUGHT.matcher("?" + query).replaceAll("#");
        return path(link) + SINGLE.matcher(asked).replaceAll("#");
    }

    private static String path(String link) {
        return SINGLE.matcher(URI.create(link).getPath()).replaceAll("#");
    }
}
