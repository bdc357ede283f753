package org.tertulia.web;

/** A value as a sentence tells it: nobody reads a sentence that quotes a whole page. */
public final class Clipped {

    /** In characters; addresses of the usual length stay whole. */
    private static final int LONGEST = 240;

    private Clipped() {}

    /** Its beginning, and a sign that there was more. */
    public static String of(String value) {
        return of(value, LONGEST);
    }

    /** The same for a name that shares its line with others; {@code longest} is in characters. */
    public static String of(String value, int longest) {
        return value.codePointCount(0, value.length()) <= longest
                ? value
                : value.substring(0, value.offsetByCodePoints(0, longest)).strip() + "…";
    }
}
