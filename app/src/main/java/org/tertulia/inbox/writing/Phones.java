package org.tertulia.inbox.writing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How telephone numbers are written. What countries write without their own number is told from
 * other numbers by its shape; where the shape says too little, by the word before it.
 */
final class Phones {

    private static final String BEGINS = "(?<![\\w.,/+#-])";
    private static final String ENDS = "(?![\\w]|[.,/-]\\d)";

    static final List<Pattern> SHAPED =
            List.of(
                    Pattern.compile(
                            "(?<![\\w.,/+-])(?:\\+|00)[1-9](?:[ .()-]{0,2}\\d){7,14}(?![\\d]|[.,-]\\d)"),
                    // The United Kingdom
                    national("0(?:7\\d{3}|1\\d{3}|2\\d{2,3})[ -]?\\d{3}[ -]?\\d{3,4}"),
                    // North America; Colombia and Mexico with an area of three digits
                    national("(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}"),
                    national("\\(\\d{3}\\) ?\\d{3} \\d{4}"),
                    // Mexico
                    national("(?:\\((?:33|55|56|81)\\) ?|(?:33|55|56|81)[ .-])\\d{4}[ .-]\\d{4}"),
                    // Argentina
                    national("(?:\\(0?11\\) ?|011[ -]|11[ -]|15[ -])\\d{4}-\\d{4}"),
                    national("\\(?0[23]\\d{2,3}\\)?[ -](?:15[ -]?)?\\d{3,4}-\\d{4}"),
                    // Chile
                    national("(?:9|\\([2-7]\\d?\\)) \\d{4}[ -]\\d{4}"),
                    // Colombia
                    national("3[0-5]\\d \\d{3} ?\\d{4}"),
                    // Peru
                    national("\\(0?1\\) ?\\d{3}[ -]\\d{4}"),
                    // Brazil
                    national("(?:\\([1-9]\\d\\) ?|[1-9]\\d )9\\d{4}-\\d{4}"),
                    national("\\([1-9]\\d\\) ?[2-5]\\d{3}-\\d{4}"),
                    // Uruguay, Ecuador, Paraguay
                    national("09\\d{1,2}[ .-]\\d{3}[ .-]\\d{3,4}"),
                    // Venezuela
                    national("0[24]\\d{2}[ -]\\d{3}[ .-]?\\d{2}[ .-]?\\d{2}"),
                    // Spain; mobiles of Chile and Peru
                    national(
                            "[6789]\\d{2}(?:[ .-]?\\d{3}[ .-]?\\d{3}|[ .-]?\\d{2}[ .-]?\\d{2}[ .-]?\\d{2})"),
                    national("[89]\\d[ .-]\\d{3}[ .-]\\d{2}[ .-]\\d{2}"));

    /** Any row of seven to eleven digits, which only the word before it makes a telephone. */
    static final Pattern CALLED = national("\\(?\\d(?:[ .()-]{0,2}\\d){6,10}");

    private static final Pattern CALLING =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:tel|tel[eé]fono|tlf|tfno|fono|cel|celular|m[oó]vil|whats?app|wasap"
                            + "|ll[aá]m(?:a|e|en|ame|anos|enos|ele|alo)|marc(?:a|e|ar)|telephone|phone|mobile|cell|ring|call)"
                            + "[.:]?\\s*(?:(?:es|el|al|me|us|her|him|them|is|at|on|n[uú]mero|number|n[.º°]{1,2})[.:]?\\s*){0,3}$");

    /** What nobody pays for, or all pay dearly, is a company's. */
    private static final Pattern COMPANY =
            Pattern.compile("(?:0?1?800|0?18000|0?1?900|901|902|803|806|0?810).*");

    private Phones() {}

    private static Pattern national(String shape) {
        return Pattern.compile(BEGINS + "(?:" + shape + ")" + ENDS);
    }

    /** Whether what stands before a number asks for a call. */
    static boolean called(String before) {
        return CALLING.matcher(before).find();
    }

    static boolean ofACompany(String digits) {
        return COMPANY.matcher(digits).matches();
    }
}
