package org.tertulia.inbox.writing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an answer says, as the hashes of its words: numbers, accounts, links and whom it greets
 * leave no trace, so that the same text to another person is the same.
 */
public record Print(int[] words) {

    /** So much of all words of two answers must be the same. */
    private static final double ALIKE = 0.8;

    /** Of shorter ones (“Thank you, Ana”) nobody minds that they are the same. */
    static final int FEWEST = 4;

    private static final int MOST = 300;

    private static final Pattern NO_WORDS =
            Pattern.compile("https?://\\S+|[@#]\\S+|\\S*\\p{N}\\S*");
    private static final Pattern GREETED =
            Pattern.compile(
                    "(?<![\\p{L}])((?iu:hola|hello|hi|gracias|thanks|thank you|sentimos|tienes razón|tiene razón|you are right)),?"
                            + " \\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,2}");

    public static Print of(String text) {
        var greeted = GREETED.matcher(text).replaceAll("$1");
        var folded =
                Normalizer.normalize(NO_WORDS.matcher(greeted).replaceAll(" "), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return new Print(
                Arrays.stream(folded.split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty())
                        .mapToInt(String::hashCode)
                        .distinct()
                        .sorted()
                        .limit(MOST)
                        .toArray());
    }

    /** Whether both say the same, or nearly; by the share of the words that they have in common. */
    public boolean alike(Print other) {
        if (words.length < FEWEST || other.words.length < FEWEST) {
            return false;
        }
        var common = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            if (words[i] == other.words[j]) {
                common++;
                i++;
                j++;
            } else if (words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common >= ALIKE * (words.length + other.words.length - common);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Print(var theirs) && Arrays.equals(words, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
