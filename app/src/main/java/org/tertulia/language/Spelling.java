package org.tertulia.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How each language spells: learned, when first asked, from a list of each language's commonest
 * words in falling order of use ({@code resources/language}, written for this purpose).
 */
final class Spelling {

    private static final int LANGUAGES = Languages.CODES.size();
    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1\\1+");

    /** People leave accents out; a word without them counts as so much of the word. */
    private static final double UNACCENTED = 0.3;

    /** Words fall in use as 1/(rank + this): flatter at the top than Zipf, as lists are rough. */
    private static final int FLATNESS = 20;

    /** How many sightings what the shorter run of letters says weighs as much as. */
    private static final double SMOOTHING = 15;

    /** The share of the words of a text that the lists know, and of the others. */
    private static final float LISTED = (float) Math.log(0.7);

    private static final float UNLISTED = (float) Math.log(0.3);

    private static final char NONE = 0;
    private static final char BEGINNING = 1;
    private static final char END = 2;

    private final Map<String, float[]> words = new HashMap<>();

    /** By three, two or one letters: the logarithm of how likely the last follows the others. */
    private final Map<Long, float[]> letters = new HashMap<>();

    private Spelling() {
        var sightings = new HashMap<Long, double[]>();
        for (int language = 0; language < LANGUAGES; language++) {
            learn(language, list(Languages.CODES.get(language)), sightings);
        }
        words.values().forEach(shares -> toLogs(shares));
        sightings.keySet().stream()
                .filter(run -> run != context(run))
                .forEach(run -> letters.put(scattered(run), conditional(run, sightings)));
    }

    static Spelling known() {
        return Holder.KNOWN;
    }

    /** Small letters, composed, none drawn out. */
    static String plain(String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        var composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        return drawnOut(composed) ? DRAWN_OUT.matcher(composed).replaceAll("$1") : composed;
    }

    private static boolean drawnOut(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /** The logarithm of how likely each language is to come up with the word. */
    float[] likelihoods(String word) {
        var logs = new float[LANGUAGES];
        Arrays.fill(logs, UNLISTED);
        char before = NONE;
        char last = BEGINNING;
        for (int i = 0; i <= word.length(); i++) {
            char next = i == word.length() ? END : word.charAt(i);
            var following = following(before, last, next);
            if (following != null) {
                for (int l = 0; l < LANGUAGES; l++) {
                    logs[l] += following[l];
                }
            }
            before = last;
            last = next;
        }
        var listed = words.get(word);
        if (listed != null) {
            for (int l = 0; l < LANGUAGES; l++) {
                logs[l] = Math.max(logs[l], listed[l] + LISTED);
            }
        }
        return logs;
    }

    private float @Nullable [] following(char before, char last, char next) {
        var vector = letters.get(scattered(run(before, last, next)));
        if (vector == null) {
            vector = letters.get(scattered(run(NONE, last, next)));
        }
        return vector != null ? vector : letters.get(scattered(run(NONE, NONE, next)));
    }

    private void learn(int language, String[] list, Map<Long, double[]> sightings) {
        double all = 0;
        for (int rank = 0; rank < list.length; rank++) {
            all += 1.0 / (rank + FLATNESS);
        }
        for (int rank = 0; rank < list.length; rank++) {
            double share = 1.0 / (rank + FLATNESS) / all;
            var word = plain(list[rank]);
            var bare = Text.fold(word).replace(" ", "");
            learn(language, word, share, sightings);
            if (!bare.equals(word)) {
                learn(language, bare, share * UNACCENTED, sightings);
            }
        }
    }

    private void learn(int language, String word, double share, Map<Long, double[]> sightings) {
        words.computeIfAbsent(word, _ -> new float[LANGUAGES])[language] += (float) share;
        double weight = Math.sqrt(share * 500);
        char before = NONE;
        char last = BEGINNING;
        for (int i = 0; i <= word.length(); i++) {
            char next = i == word.length() ? END : word.charAt(i);
            if (before != NONE) {
                see(run(before, last, next), language, weight, sightings);
            }
            see(run(NONE, last, next), language, weight, sightings);
            see(run(NONE, NONE, next), language, weight, sightings);
            before = last;
            last = next;
        }
    }

    private static void see(long run, int language, double weight, Map<Long, double[]> sightings) {
        sightings.computeIfAbsent(run, _ -> new double[LANGUAGES])[language] += weight;
        sightings.computeIfAbsent(context(run), _ -> new double[LANGUAGES])[language] += weight;
    }

    private static float[] conditional(long run, Map<Long, double[]> sightings) {
        var logs = new float[LANGUAGES];
        for (int l = 0; l < LANGUAGES; l++) {
            logs[l] = (float) Math.log(probability(run, l, sightings));
        }
        return logs;
    }

    private static double probability(long run, int language, Map<Long, double[]> sightings) {
        double expected =
                run == shorter(run) ? 0.002 : probability(shorter(run), language, sightings);
        double seen = of(sightings, run)[language];
        double context = of(sightings, context(run))[language];
        return (seen + SMOOTHING * expected) / (context + SMOOTHING);
    }

    private static double[] of(Map<Long, double[]> sightings, long run) {
        return Objects.requireNonNull(sightings.get(run));
    }

    private static void toLogs(float[] shares) {
        for (int l = 0; l < shares.length; l++) {
            shares[l] = shares[l] == 0 ? Float.NEGATIVE_INFINITY : (float) Math.log(shares[l]);
        }
    }

    private static long run(char before, char last, char next) {
        return (long) before << 32 | (long) last << 16 | next;
    }

    /** Another number for each run, whose hash is not that of a thousand others. */
    private static long scattered(long run) {
        return run * 0x9E37_79B9_7F4A_7C15L;
    }

    /** The run without its last letter. */
    private static long context(long run) {
        return run & ~0xFFFFL;
    }

    /** The run without its first letter; one letter stays as it is. */
    private static long shorter(long run) {
        return run > 0xFFFF_FFFFL ? run & 0xFFFF_FFFFL : run & 0xFFFFL;
    }

    private static String[] list(String language) {
        try (var in = Spelling.class.getResourceAsStream("/language/" + language + ".txt")) {
            var text =
                    new String(
                            Objects.requireNonNull(in, language).readAllBytes(),
                            StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+")).distinct().toArray(String[]::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Holder {
        static final Spelling KNOWN = new Spelling();
    }
}
