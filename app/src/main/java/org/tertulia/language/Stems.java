package org.tertulia.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the endings of one language off folded words, so that a word and its plural are one ({@code
 * language/endings.txt} says which). Lucene's stemmers want the accents that folding has taken.
 */
public final class Stems {

    private static final int LETTERS = 'z' - 'a' + 1;
    private static final Map<String, Stems> ALL = all();

    /** By the last letter, the longest ending first. */
    private final Ending[][] endings;

    private final String language;

    private Stems(String language, List<Ending> endings) {
        this.language = language;
        this.endings = new Ending[LETTERS][];
        for (int letter = 0; letter < LETTERS; letter++) {
            int last = 'a' + letter;
            this.endings[letter] =
                    endings.stream()
                            .filter(ending -> ending.last() == last)
                            .sorted(
                                    Comparator.comparingInt(Ending::length)
                                            .thenComparing(Ending::shortest)
                                            .reversed())
                            .toArray(Ending[]::new);
        }
    }

    private record Ending(String text, int shortest, String instead) {

        char last() {
            return text.charAt(text.length() - 1);
        }

        int length() {
            return text.length();
        }

        boolean ends(char[] chars, int from, int to) {
            int at = to - text.length();
            if (to - from < shortest) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (chars[at + i] != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Those of a language; of one that is not known, or of a text that says too little to tell,
     * those of Spanish: short messages are mostly that here.
     */
    public static Stems of(@Nullable String language) {
        var known = language == null ? null : ALL.get(language);
        return known == null ? Objects.requireNonNull(ALL.get("es")) : known;
    }

    /** ISO 639-1 code of the language. */
    public String language() {
        return language;
    }

    /** The token as it is compared: a word without its ending, anything else as it stands. */
    public String stem(String token) {
        var tokens = Text.tokens(token);
        if (tokens.size() != 1 || tokens.kind(0) != Kind.WORD || !tokens.startsWith(0, token)) {
            return token;
        }
        return stem(token.toCharArray(), 0, token.length());
    }

    String stem(char[] chars, int from, int to) {
        var ending = ending(chars, from, to);
        return ending == null
                ? new String(chars, from, to - from)
                : new String(chars, from, to - from - ending.length()).concat(ending.instead);
    }

    /** The key of the stem of a word. */
    long key(char[] chars, int from, int to) {
        var ending = ending(chars, from, to);
        if (ending == null) {
            return Tokens.key(0, chars, from, to);
        }
        long key = Tokens.key(0, chars, from, to - ending.length());
        return ending.instead.isEmpty() ? key : Tokens.key(key, ending.instead);
    }

    private @Nullable Ending ending(char[] chars, int from, int to) {
        int letter = chars[to - 1] - 'a';
        if (letter < 0 || letter >= LETTERS) {
            return null;
        }
        for (var ending : endings[letter]) {
            if (ending.ends(chars, from, to)) {
                return ending;
            }
        }
        return null;
    }

    private static Map<String, Stems> all() {
        var byLanguage = new HashMap<String, List<Ending>>();
        for (var line : lines()) {
            if (!line.startsWith("#")) {
                var words = line.split(" ", -1);
                byLanguage
                        .computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(
                                new Ending(
                                        words[1],
                                        Integer.parseInt(words[2]),
                                        words.length > 3 ? words[3] : ""));
            }
        }
        var all = new HashMap<String, Stems>();
        byLanguage.forEach((language, endings) -> all.put(language, new Stems(language, endings)));
        return all;
    }

    private static List<String> lines() {
        try (var in = Stems.class.getResourceAsStream("/language/endings.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
