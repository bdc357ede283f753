package org.tertulia.networks.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What comes before a document's first element, cut away: declarations, comments and the document
 * type with all its entities. {@code root} is the element's name, empty when there is none; {@code
 * body} begins with it.
 */
record Prologue(String root, String body) {

    private static final Pattern NAME = Pattern.compile("<([\\p{L}_][\\p{L}\\p{N}._:-]*)");

    static Prologue of(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                at = afterDoctype(text, at);
            } else {
                break;
            }
        }
        var name = NAME.matcher(text).region(at, text.length());
        return new Prologue(name.lookingAt() ? name.group(1) : "", text.substring(at));
    }

    /** The root without prefix, in lower case. */
    String kind() {
        return root.substring(root.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF' || c == 0;
    }

    private static int after(String text, String end, int from) {
        var at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private static int afterDoctype(String text, int from) {
        var end = text.indexOf('>', from);
        var subset = text.indexOf('[', from);
        if (end < 0 || subset < 0 || subset > end) {
            return end < 0 ? text.length() : end + 1;
        }
        return after(text, ">", after(text, "]", subset));
    }
}
