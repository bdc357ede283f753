package org.tertulia.web.kit;

import java.util.Locale;

/** How a person without a picture is drawn: initials on a colour that belongs to the id. */
public final class Face {

    private static final int HUES = 12;

    private Face() {}

    /** The first letters of the first and the last word. */
    public static String initials(String name) {
        var first = -1;
        var last = -1;
        var between = true;
        for (var at = 0; at < name.length(); at++) {
            var apart = apart(name.charAt(at));
            if (between && !apart) {
                first = first < 0 ? at : first;
                last = at;
            }
            between = apart;
        }
        if (first < 0) {
            return "?";
        }
        var letters = letter(name, first);
        return (last == first ? letters : letters + letter(name, last)).toUpperCase(Locale.ROOT);
    }

    private static boolean apart(char letter) {
        return Character.isWhitespace(letter) || "._@-".indexOf(letter) >= 0;
    }

    private static String letter(String name, int at) {
        return name.substring(at, name.offsetByCodePoints(at, 1));
    }

    /** One of the style sheet's hues, from 0. */
    public static int hue(String id) {
        return Math.floorMod(id.hashCode() * 31 + id.length(), HUES);
    }
}
