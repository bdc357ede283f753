package org.tertulia.playbook.tree;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds words in a text; accents and capitals make no difference. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[#@]?[\\p{L}\\p{N}_]+\\*?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    static String folded(String text) {
        var open = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(open).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The first of these that stands in it: a word, some words in a row, {@code factura*}. */
    static Optional<String> firstIn(String text, List<String> wanted) {
        var said = words(text);
        return wanted.stream().filter(it -> in(said, words(it))).findFirst();
    }

    private static List<String> words(String text) {
        return WORD.matcher(folded(text)).results().map(it -> it.group()).toList();
    }

    private static boolean in(List<String> said, List<String> sought) {
        if (sought.isEmpty()) {
            return false;
        }
        for (var at = 0; at + sought.size() <= said.size(); at++) {
            if (here(said, at, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean here(List<String> said, int at, List<String> sought) {
        for (var i = 0; i < sought.size(); i++) {
            if (!fits(said.get(at + i), sought.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String said, String sought) {
        // A hashtag is a word too, unless the hashtag is what is sought.
        var word =
                sought.startsWith("#") || sought.startsWith("@")
                        ? said
                        : said.replaceFirst("^[#@]", "");
        var plain = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return sought.endsWith("*")
                ? plain.startsWith(sought.substring(0, sought.length() - 1))
                : plain.equals(sought);
    }

    /** Whether there is anything to find in it. */
    static boolean findable(String word) {
        return !words(word).isEmpty();
    }
}
