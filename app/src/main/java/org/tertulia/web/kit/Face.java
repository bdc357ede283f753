package org.tertulia.web.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a person without a picture is drawn: initials on a colour that belongs to the id. */
public final class Face {

    private static final int HUES = 12;

    private Face() {}

    /** The first letters of the first and the last word. */
    public static String initials(String name) {
        var words =
                Arrays.stream(name.strip().split("[\\s._@-]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty()) {
            return "?";
        }
        var ends = words.size() == 1 ? words : List.of(words.getFirst(), words.getLast());
        return ends.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** One of the style sheet's hues, from 0. */
    public static int hue(String id) {
        return Math.floorMod(id.hashCode() * 31 + id.length(), HUES);
    }
}
