package org.tertulia.web;

/** Text that somebody gave, as a sentence repeats it: enough of it to know it again. */
public final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    public static String beginning(String given) {
        return given.codePointCount(0, given.length()) <= LONGEST
                ? given
                : given.substring(0, given.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
