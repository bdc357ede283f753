package org.tertulia.networks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a network counts a text, and how much of it fits. {@code limit} is in units, 0 for none;
 * {@code link} is what a web address counts whatever its length, 0 for as written; {@code
 * shortMentions} says that of {@code @ana@example.org} only {@code @ana} counts. The page counts
 * the same way while somebody writes ({@code counted-text}).
 */
public record Measure(int limit, Unit unit, int link, boolean shortMentions) {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}»…]");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w/])(@\\w+)@[\\w.-]*\\w", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** What is counted. */
    public enum Unit {
        CODE_POINT,
        /** What a reader sees as one character. */
        GRAPHEME
    }

    /** Code points, each as written; 0 for no limit. */
    public static Measure characters(int limit) {
        return new Measure(limit, Unit.CODE_POINT, 0, false);
    }

    /** What is left beside something that takes so much; a limit never vanishes. */
    public Measure less(int taken) {
        return limit == 0
                ? this
                : new Measure(Math.max(1, limit - taken), unit, link, shortMentions);
    }

    public boolean fits(String text) {
        return limit == 0 || of(text) <= limit;
    }

    /** How much this text counts. */
    public int of(String text) {
        var counted = link == 0 ? text : LINK.matcher(text).replaceAll("x".repeat(link));
        if (shortMentions) {
            counted =
                    MENTION.matcher(counted)
                            .replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        }
        return switch (unit) {
            case CODE_POINT -> counted.codePointCount(0, counted.length());
            case GRAPHEME -> (int) GRAPHEME.matcher(counted).results().count();
        };
    }
}
