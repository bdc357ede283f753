package org.tertulia.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What each character becomes in a word. The tilde of ñ falls like any accent: half of the people
 * who write on a phone leave it out, and an hour of missed complaints costs more than an odd hit.
 */
final class Folding {

    /** Ends a word. */
    static final char BREAK = 0;

    /** Belongs to a word and leaves no trace in it: accents written apart, joiners. */
    static final char NOTHING = 1;

    /** Becomes several characters: see {@link #expansion}. */
    static final char SEVERAL = 2;

    private static final char[] TABLE = new char[Character.MAX_VALUE + 1];
    private static final Map<Integer, String> SEVERALS = new HashMap<>();
    private static final Map<Integer, String> PLAIN =
            Map.ofEntries(
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'ŧ', "t"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'ς', "σ"));

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = entry(c);
        }
    }

    private Folding() {}

    /** The folded character, or one of the three marks above. */
    static char of(char c) {
        return TABLE[c];
    }

    /** The folded form of a character that becomes several, or of one beyond the first plane. */
    static String expansion(int codePoint) {
        var known = SEVERALS.get(codePoint);
        return known != null ? known : folded(codePoint);
    }

    /** Chinese, Japanese: written without spaces, so that each sign is a word. */
    static boolean standsAlone(int codePoint) {
        return codePoint >= 0x3040
                && (Character.isIdeographic(codePoint)
                        || codePoint <= 0x30FF
                        || codePoint >= 0x31F0 && codePoint <= 0x31FF
                        || codePoint >= 0xFF66 && codePoint <= 0xFF9F);
    }

    /** Letters, digits, and the marks that are vowels in some scripts. */
    static boolean belongs(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && !accent(c)
                && !(c >= 0xFE00 && c <= 0xFE0F);
    }

    private static char entry(int c) {
        if (accent(c) || c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060) {
            return NOTHING;
        }
        if (!belongs(c)) {
            return BREAK;
        }
        var folded = folded(c);
        if (folded.length() == 1) {
            return folded.charAt(0);
        }
        if (folded.isEmpty()) {
            return NOTHING;
        }
        SEVERALS.put(c, folded);
        return SEVERAL;
    }

    private static String folded(int codePoint) {
        int digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        if (digit >= 0) {
            return Character.toString('0' + digit);
        }
        var before = Character.toString(codePoint);
        var after = once(codePoint);
        return after.equals(before)
                ? after
                : after.codePoints()
                        .collect(
                                StringBuilder::new,
                                (all, c) -> all.append(folded(c)),
                                StringBuilder::append)
                        .toString();
    }

    private static String once(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        var plain = PLAIN.get(lower);
        if (plain != null) {
            return plain;
        }
        if (lower < 0x80 || lower >= 0xAC00 && lower <= 0xD7A3 || standsAlone(lower)) {
            return Character.toString(lower);
        }
        var open = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFKD);
        var kept = new StringBuilder();
        open.codePoints().filter(c -> !accent(c) && belongs(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean accent(int c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0591 && c <= 0x05C7
                || c >= 0x064B && c <= 0x065F
                || c == 0x0670;
    }
}
