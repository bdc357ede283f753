package org.tertulia.web.kit;

import java.util.Locale;

/** How a person without a picture is drawn: initials on a colour that belongs to the id. */
public final class Face {

    private static final int HUES = 12;

    private Face() {}

    /** The first letters of the first and the last word that have any. */
    public static String initials(String name) {
        var first = "";
        var last = "";
        var begun = false;
        for (var at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            var point = name.codePointAt(at);
            if (apart(point)) {
                begun = false;
            } else if (!begun && Character.isLetter(point)) {
                begun = true;
                last = first.isEmpty() ? "" : Character.toString(point);
                first = first.isEmpty() ? Character.toString(point) : first;
            }
        }
        return first.isEmpty() ? "?" : (first + last).toUpperCase(Locale.ROOT);
    }

    private static boolean apart(int point) {
        return Character.isWhitespace(point) || "._@-".indexOf(point) >= 0;
    }

    /** One of the style sheet's hues, from 0. */
    public static int hue(String id) {
        return Math.floorMod(id.hashCode() * 31 + id.length(), HUES);
    }
}
