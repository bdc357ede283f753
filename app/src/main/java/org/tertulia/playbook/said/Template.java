package org.tertulia.playbook.said;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text with fields between braces: {@code Hola, {contact.name}}. */
public final class Template {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]*)}");

    /** Stands for a field where a text is compared; no text that is said holds it. */
    private static final char GAP = '\0';

    private final List<Part> parts;
    private final List<Wrong> wrongs;

    private Template(List<Part> parts, List<Wrong> wrongs) {
        this.parts = List.copyOf(parts);
        this.wrongs = List.copyOf(wrongs);
    }

    private sealed interface Part {

        record Words(String text) implements Part {}

        record Gap(Field field) implements Part {}
    }

    /**
     * What is wrong with a text, and where (line and column begin with 1): a field that is none of
     * ours, else a brace that opens or closes nothing.
     */
    public record Wrong(int line, int column, boolean unknown, String about) {}

    public static Template of(String text) {
        var parts = new ArrayList<Part>();
        var wrongs = new ArrayList<Wrong>();
        var found = FIELD.matcher(text);
        var at = 0;
        while (found.find()) {
            words(text, at, found.start(), parts, wrongs);
            var word = found.group(1).strip();
            var field = Field.of(word);
            if (field.isPresent()) {
                parts.add(new Part.Gap(field.get()));
            } else {
                wrongs.add(wrong(text, found.start(), true, "{" + word + "}"));
            }
            at = found.end();
        }
        words(text, at, text.length(), parts, wrongs);
        return new Template(parts, wrongs);
    }

    private static void words(String text, int from, int to, List<Part> parts, List<Wrong> wrongs) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '}') {
                wrongs.add(wrong(text, i, false, String.valueOf(text.charAt(i))));
            }
        }
        if (to > from) {
            parts.add(new Part.Words(text.substring(from, to)));
        }
    }

    private static Wrong wrong(String text, int at, boolean unknown, String about) {
        var before = text.substring(0, at);
        var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        var begins = before.lastIndexOf('\n') + 1;
        return new Wrong(line, before.codePointCount(begins, at) + 1, unknown, about);
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    /** In the order in which they come first. */
    public Set<Field> fields() {
        var fields = new LinkedHashSet<Field>();
        for (var part : parts) {
            if (part instanceof Part.Gap(var field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Those of its fields of which nothing is known. */
    public List<Field> lacking(Map<Field, String> known) {
        return fields().stream().filter(field -> known.getOrDefault(field, "").isBlank()).toList();
    }

    /** With what is known; what is lacking stays between braces, so that somebody is asked. */
    public String fill(Map<Field, String> known) {
        var filled = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Words(var text) -> filled.append(text);
                case Part.Gap(var field) -> {
                    var value = known.getOrDefault(field, "").strip();
                    filled.append(value.isEmpty() ? "{" + field.word() + "}" : value);
                }
            }
        }
        return filled.toString();
    }

    /** Whether a text says just this, whatever stands in its fields, and signed or not. */
    public boolean says(String text, Template signature) {
        var said = even(text);
        return matches(pattern(), said)
                || !signature.parts.isEmpty()
                        && matches(even(pattern() + " " + signature.pattern()), said);
    }

    /** What stands between two fields is looked for from left to right: that finds it if it can. */
    private static boolean matches(String pattern, String said) {
        var words = Arrays.asList(pattern.split(String.valueOf(GAP), -1));
        var first = words.getFirst();
        if (words.size() == 1) {
            return said.equals(first);
        }
        var last = words.getLast();
        if (!said.startsWith(first)) {
            return false;
        }
        var at = first.length();
        for (var middle : words.subList(1, words.size() - 1)) {
            var found = said.indexOf(middle, at + 1);
            if (found < 0) {
                return false;
            }
            at = found + middle.length();
        }
        return said.length() - last.length() > at && said.endsWith(last);
    }

    private String pattern() {
        var pattern = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Words(var text) -> pattern.append(text);
                case Part.Gap _ -> pattern.append(GAP);
            }
        }
        return even(pattern.toString());
    }

    /** Spaces and line ends may differ. */
    private static String even(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A field of ours that was left between braces in a text that is about to be said. */
    public static List<String> left(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(word -> Field.of(word).isPresent())
                .distinct()
                .map(word -> "{" + word + "}")
                .toList();
    }
}
