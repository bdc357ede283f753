package org.tertulia.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words and phrases under the names of what they tell, as a file of this program lists them: a line
 * is {@code name: phrase | phrase}, {@code *} leaves the last word of a phrase open, names may come
 * again. There are at most 64 names.
 */
public final class Phrases {

    /** An open word has so many letters at least and at most. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 12;

    /** So many bits of a key say whether anything may begin so: most words begin nothing. */
    private static final int BITS = 16;

    private final List<String> names = new ArrayList<>();
    private final Map<Long, List<Phrase>> byFirst = new HashMap<>();
    private final Map<Long, List<Phrase>> byBeginning = new HashMap<>();
    private final boolean[] first = new boolean[1 << BITS];
    private final boolean[] beginning = new boolean[1 << BITS];

    private Phrases(List<String> lines) {
        for (var line : lines) {
            if (!line.startsWith("#")) {
                int colon = line.indexOf(':');
                long name = bit(line.substring(0, colon));
                for (var phrase : line.substring(colon + 1).split("\\|")) {
                    add(phrase.strip(), name);
                }
            }
        }
    }

    /** {@code beginning}: of the last word only the beginning is given. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Phrase(long[] words, String beginning, long name) {

        /** Whether it stands there, if its first word does. */
        boolean stands(Tokens tokens, int at) {
            for (int i = 1; i < words.length; i++) {
                if (at + i >= tokens.size() || tokens.key(at + i) != words[i]) {
                    return false;
                }
            }
            int last = at + words.length;
            return beginning.isEmpty()
                    || last < tokens.size() && tokens.startsWith(last, beginning);
        }
    }

    /** From the folder {@code language} of the program. */
    public static Phrases read(String file) {
        try (var in = Phrases.class.getResourceAsStream("/language/" + file)) {
            var all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Phrases(all.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Their places are the numbers of the bits. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The names of the phrases that begin at a token, a bit for each. */
    public long at(Tokens tokens, int at) {
        long found = 0;
        long key = tokens.key(at);
        if (first[few(key)]) {
            for (var phrase : byFirst.getOrDefault(key, List.of())) {
                if (phrase.stands(tokens, at)) {
                    found |= phrase.name;
                }
            }
        }
        long start = 0;
        for (int i = 0; i < Math.min(tokens.length(at), LONGEST); i++) {
            start = Tokens.key(start, tokens.charAt(at, i));
            if (i + 1 >= SHORTEST && beginning[few(start)]) {
                for (var phrase : byBeginning.getOrDefault(start, List.of())) {
                    found |= phrase.name;
                }
            }
        }
        return found;
    }

    private long bit(String name) {
        if (!names.contains(name)) {
            if (names.size() == Long.SIZE) {
                throw new IllegalStateException("No bit is left for " + name);
            }
            names.add(name);
        }
        return 1L << names.indexOf(name);
    }

    private void add(String written, long name) {
        var tokens = Text.tokens(written);
        boolean open = written.endsWith("*");
        var words = new long[open ? tokens.size() - 1 : tokens.size()];
        Arrays.setAll(words, tokens::key);
        var phrase = new Phrase(words, open ? tokens.text(tokens.size() - 1) : "", name);
        boolean oneOpen = words.length == 0;
        long key = oneOpen ? Tokens.key(phrase.beginning) : words[0];
        (oneOpen ? byBeginning : byFirst).computeIfAbsent(key, _ -> new ArrayList<>()).add(phrase);
        (oneOpen ? beginning : first)[few(key)] = true;
    }

    private static int few(long key) {
        return (int) (key >>> 64 - BITS);
    }
}
