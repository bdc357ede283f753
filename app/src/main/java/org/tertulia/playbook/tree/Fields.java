package org.tertulia.playbook.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is put into the fields of an approved message; null for what is not known. */
public record Fields(@Nullable String contact, @Nullable String brand, @Nullable String agent) {

    /** The fields that there are, as they stand between braces. */
    public static final List<String> NAMES = List.of("contact", "brand", "agent");

    private static final Pattern FIELD = Pattern.compile(" ?\\{(\\w+)}");

    /** A field that is not known goes, and the space before it. */
    public String fill(String text) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(filled(found.group())))
                .strip();
    }

    private String filled(String field) {
        var name = field.strip().substring(1, field.strip().length() - 1);
        var value =
                switch (name) {
                    case "contact" -> contact;
                    case "brand" -> brand;
                    case "agent" -> agent;
                    default -> field.strip();
                };
        if (value == null || value.isBlank()) {
            return "";
        }
        return field.startsWith(" ") ? " " + value : value;
    }

    /** The names between braces that are none of ours. */
    static List<String> unknown(String text) {
        return Pattern.compile("\\{([^{}\\n]*)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name))
                .distinct()
                .toList();
    }
}
