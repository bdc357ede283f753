package org.tertulia.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody typed to find a thing by its name; accents and capitals make no difference. */
public record Typed(String text) {

    public Typed {
        text = text.strip();
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether each word is somewhere in the name. */
    public boolean isIn(String name) {
        var folded = fold(name);
        return words(text).stream().allMatch(folded::contains);
    }

    /** How well the name fits: 0 begins so, 1 has a word that does, 2 has it elsewhere or not. */
    public int fit(String name) {
        var wanted = String.join(" ", words(text));
        var words = words(name);
        if (String.join(" ", words).startsWith(wanted)) {
            return 0;
        }
        return words.stream().anyMatch(word -> word.startsWith(wanted)) ? 1 : 2;
    }

    private static List<String> words(String text) {
        return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
