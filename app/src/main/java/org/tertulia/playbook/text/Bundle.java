package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several protocols in one text: each begins with its own line {@code protocol …}. */
public final class Bundle {

    private static final Pattern BEGIN = Pattern.compile("(?m)^protocol\\s+\\S");

    private Bundle() {}

    /** The texts of the protocols, in order; what stands before the first is none. */
    public static List<String> split(String text) {
        var lines = text.replace("\r\n", "\n");
        var begins = BEGIN.matcher(lines).results().map(found -> found.start()).toList();
        var texts = new ArrayList<String>();
        for (var i = 0; i < begins.size(); i++) {
            var end = i + 1 < begins.size() ? begins.get(i + 1) : lines.length();
            texts.add(lines.substring(begins.get(i), end).strip() + "\n");
        }
        return texts;
    }

    public static String join(List<String> texts) {
        return texts.stream().map(it -> it.strip() + "\n").collect(Collectors.joining("\n"));
    }
}
