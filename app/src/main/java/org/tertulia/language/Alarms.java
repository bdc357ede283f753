package org.tertulia.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Phrases after which nobody waits, whatever a model thinks: somebody is or may be hurt, robbed, or
 * goes to court. They are few and plain, in Spanish, English and Portuguese ({@code alarms.txt}).
 */
final class Alarms {

    private static final Map<Long, List<Phrase>> PHRASES = phrases();

    /** The first words of all phrases: most words are none of them. */
    private static final long[] FIRST =
            PHRASES.keySet().stream().mapToLong(Long::longValue).sorted().toArray();

    private Alarms() {}

    /** {@code beginning}: of the last word only the beginning is given. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Phrase(long[] words, String beginning) {

        boolean stands(Tokens tokens, int at) {
            for (int i = 0; i < words.length; i++) {
                if (at + i >= tokens.size() || tokens.key(at + i) != words[i]) {
                    return false;
                }
            }
            int last = at + words.length;
            return beginning.isEmpty()
                    || last < tokens.size() && tokens.startsWith(last, beginning);
        }
    }

    /** Whether one of them stands in a text. */
    static boolean in(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            long key = tokens.key(i);
            if (Arrays.binarySearch(FIRST, key) >= 0) {
                for (var phrase : PHRASES.getOrDefault(key, List.of())) {
                    if (phrase.stands(tokens, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Map<Long, List<Phrase>> phrases() {
        var phrases = new TreeMap<Long, List<Phrase>>();
        for (var line : lines()) {
            if (!line.startsWith("#")) {
                for (var phrase : line.substring(line.indexOf(':') + 1).split("\\|")) {
                    add(phrase.strip(), phrases);
                }
            }
        }
        return phrases;
    }

    private static void add(String written, Map<Long, List<Phrase>> phrases) {
        var tokens = Text.tokens(written);
        boolean open = written.endsWith("*");
        var words = new long[open ? tokens.size() - 1 : tokens.size()];
        Arrays.setAll(words, tokens::key);
        var phrase = new Phrase(words, open ? tokens.text(tokens.size() - 1) : "");
        // A phrase of one open word would have to be sought in all of them: there is none.
        phrases.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(phrase);
    }

    private static List<String> lines() {
        try (var in = Alarms.class.getResourceAsStream("/language/alarms.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
