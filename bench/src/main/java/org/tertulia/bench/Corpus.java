package org.tertulia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

/**
 * Short Spanish-looking messages and the watches that a company keeps, made up from a seed. Words
 * come by as in a language, a few of them all the time and most of them hardly ever.
 */
final class Corpus {

    static final int STOCK = 30_000;

    /** What a watch names is rarer than the first words of a language. */
    private static final int COMMON = 300;

    private static final String[] SYLLABLES = {
        "ca", "lo", "mer", "ti", "ón", "pa", "ra", "des", "ve", "ni", "gu", "ría", "es", "to", "ñu",
        "que", "bri", "al", "so", "lan"
    };

    private final RandomGenerator random;
    private final List<String> words;

    Corpus(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        words = IntStream.range(0, STOCK).mapToObj(Corpus::spelled).toList();
    }

    private static String spelled(int number) {
        var word = new StringBuilder();
        for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    List<String> messages(int count) {
        return IntStream.range(0, count).mapToObj(_ -> message()).toList();
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

    /** The mix of what {@code docs/queries.md} offers, as companies use it. */
    List<Query> watches(int count) {
        return IntStream.range(0, count).mapToObj(_ -> query(watch())).toList();
    }

    String watch() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> name();
            case 4, 5 -> "%s OR @%1$s OR #%1$s".formatted(name());
            case 6, 7, 8 -> "%s (%s OR %s OR \"%s %s\")".formatted(any(5));
            case 9, 10 -> "%s (%s OR %s) -%s -#%s".formatted(any(5));
            case 11, 12 -> "\"%s %s\"".formatted(any(2));
            case 13 -> "\"%s %s %s\"".formatted(any(3));
            case 14, 15 -> beginning() + "*";
            case 16 -> name() + " " + beginning() + "*";
            case 17 -> "@" + name();
            case 18 -> "#" + name();
            default -> "%s OR %s OR %s OR %s OR %s OR %s".formatted(any(6));
        };
    }

    /** The first is a name; the others may be any word that people say. */
    private Object[] any(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? name() : words.get(100 + random.nextInt(STOCK - 100)))
                .toArray();
    }

    private String name() {
        return words.get(COMMON + random.nextInt(STOCK - COMMON));
    }

    private String beginning() {
        var name = name();
        return name.substring(0, Math.min(name.length(), 4 + random.nextInt(3)));
    }

    /** The n-th word comes by about n times less often than the first. */
    String spoken() {
        return words.get((int) Math.pow(STOCK, random.nextDouble()) - 1);
    }

    private static Query query(String text) {
        return switch (Query.parse(text)) {
            case Parsed(var query) -> query;
            case Mistake mistake -> throw new IllegalStateException(text + ": " + mistake);
        };
    }
}
