package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Word;

/** Messages and queries made up of one small stock of words, few of them frequent; seeded. */
final class Invention {

    private static final String[] SYLLABLES = {
        "ol", "mo", "ber", "ta", "que", "ría", "lan", "dó", "ñu", "si", "pre", "ca"
    };

    private final RandomGenerator random;
    private final List<String> words;

    Invention(long seed, int stock) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        words = IntStream.range(0, stock).mapToObj(this::spelled).distinct().toList();
    }

    private String spelled(int number) {
        var word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    String message() {
        var message = new StringBuilder();
        for (int n = 3 + random.nextInt(25); n > 0; n--) {
            message.append(
                            switch (random.nextInt(14)) {
                                case 0 -> "@" + word();
                                case 1 -> "#" + word();
                                case 2 -> "¡" + word().toUpperCase(java.util.Locale.ROOT) + "!";
                                case 3 -> word() + ". 👍";
                                default -> word();
                            })
                    .append(' ');
        }
        return message.toString();
    }

    /** A query that somebody might save. */
    Query query() {
        while (true) {
            var text = expression(1 + random.nextInt(3)).toString();
            if (Query.parse(text) instanceof Reading.Parsed(var query)) {
                return query;
            }
        }
    }

    Expression expression(int depth) {
        return switch (depth == 0 ? random.nextInt(8) : 6 + random.nextInt(7)) {
            case 0 -> new Handle("@" + folded());
            case 1 -> new Hashtag("#" + folded());
            case 2 -> prefix();
            case 3, 4 -> new Phrase(several(2 + random.nextInt(2), this::folded));
            case 5, 6, 7 -> new Word(folded());
            case 8, 9 -> new And(several(2 + random.nextInt(2), () -> expression(depth - 1)));
            case 10, 11 -> new Or(several(2 + random.nextInt(3), () -> expression(depth - 1)));
            default -> new Not(expression(depth - 1));
        };
    }

    private Expression prefix() {
        var word = folded();
        return new Prefix(word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))));
    }

    private <T> List<T> several(int count, java.util.function.Supplier<? extends T> one) {
        var several = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            several.add(one.get());
        }
        return several;
    }

    private String folded() {
        return org.tertulia.language.Text.fold(word());
    }

    /** The first words of the stock come by most often, as words do. */
    private String word() {
        double skewed = Math.pow(words.size(), random.nextDouble()) - 1;
        return words.get((int) skewed);
    }
}
