package org.tertulia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.tertulia.listening.matching.Query;

/**
 * Short Spanish-looking messages and the watches that a company keeps, made up from a seed. Words
 * come by as in a language, a few of them all the time and most of them hardly ever.
 */
public final class Corpus {

    static final int STOCK = 30_000;

    /** Of how many words no watch asks anything, and how many are no names. */
    private static final int COMMONEST = 100;

    private static final int COMMON = 300;

    private static final String[] SYLLABLES = {
        "ca", "lo", "mer", "ti", "ón", "pa", "ra", "des", "ve", "ni", "gu", "ría", "es", "to", "ñu",
        "que", "bri", "al", "so", "lan"
    };

    private final RandomGenerator random;
    private final List<String> words;
    private final Mix mix;

    public Corpus(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        words = IntStream.range(0, STOCK).mapToObj(Corpus::spelled).toList();
        mix = new Mix(random, words, COMMONEST, COMMON);
    }

    private static String spelled(int number) {
        var word = new StringBuilder();
        for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    public List<Said> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Said(message(), "es", i % 4 == 0 ? "direct" : "comment"))
                .toList();
    }

    private String message() {
        var message = new ArrayList<String>();
        for (var left = 6 + random.nextInt(20); left > 0; left--) {
            var word = spoken();
            message.add(
                    switch (random.nextInt(25)) {
                        case 0 -> "@" + word;
                        case 1 -> "#" + word;
                        case 2 -> word.toUpperCase(Locale.ROOT);
                        case 3 -> word + ",";
                        case 4 -> word + " 👍";
                        default -> word;
                    });
        }
        return String.join(" ", message) + ".";
    }

    String word(int number) {
        return words.get(number);
    }

    public List<Query> watches(int count) {
        return mix.watches(count);
    }

    String watch() {
        return mix.watch();
    }

    /** The n-th word comes by about n times less often than the first. */
    String spoken() {
        return words.get((int) Math.pow(STOCK, random.nextDouble()) - 1);
    }
}
