package org.tertulia.playbook.situations;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What we said to one customer, as it can be said to all: without names, handles, addresses and
 * numbers. A version stays for ever, so nobody's data may come into it by copying.
 */
public final class Impersonal {

    private static final String GAP = "…";

    private static final Pattern PERSONAL =
            Pattern.compile(
                    "https?://\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|@[\\w.]+(?:@[\\w.-]+)?|\\+?\\d[\\d\\s./-]{2,}\\d|#\\d+");

    private Impersonal() {}

    /** {@code contact} and {@code agents} are what people are called; empty where nobody knows. */
    public static String of(String said, String contact, Collection<String> agents) {
        var text = PERSONAL.matcher(said).replaceAll(GAP);
        text = replaced(text, contact, "{contact}");
        for (var agent : agents) {
            text = replaced(text, agent, "{agent}");
        }
        return text.replaceAll("[ \\t]+", " ").strip();
    }

    /** The whole name, and then each part of it that is long enough to be one. */
    private static String replaced(String text, String name, String field) {
        var parts = Stream.of(name.strip().split("\\s+")).filter(it -> it.length() > 2);
        return Stream.concat(Stream.of(name.strip()), parts)
                .filter(it -> !it.isEmpty())
                .reduce(text, (so, part) -> word(part).matcher(so).replaceAll(quoted(field)))
                .replaceAll(
                        "(" + Pattern.quote(field) + ")(\\s+" + Pattern.quote(field) + ")+", "$1");
    }

    private static Pattern word(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}{])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String quoted(String field) {
        return Matcher.quoteReplacement(field);
    }
}
