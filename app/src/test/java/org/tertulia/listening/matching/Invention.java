package org.tertulia.listening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Expression.And;
import org.tertulia.listening.matching.Expression.Exact;
import org.tertulia.listening.matching.Expression.Field;
import org.tertulia.listening.matching.Expression.Handle;
import org.tertulia.listening.matching.Expression.Hashtag;
import org.tertulia.listening.matching.Expression.Near;
import org.tertulia.listening.matching.Expression.Not;
import org.tertulia.listening.matching.Expression.Or;
import org.tertulia.listening.matching.Expression.Phrase;
import org.tertulia.listening.matching.Expression.Prefix;
import org.tertulia.listening.matching.Expression.Site;
import org.tertulia.listening.matching.Expression.Word;

/** Messages and queries made up of one small stock of words, few of them frequent; seeded. */
final class Invention {

    private static final String[] LANGUAGES = {"es", "es", "es", "pt", "en", "eu", ""};
    private static final String[] SYLLABLES = {
        "ol", "mo", "ber", "ta", "que", "ría", "lan", "dó", "ñu", "si", "pre", "ca", "as", "es"
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
                                case 5 -> "https://www." + word() + ".es/x";
                                case 2 -> "¡" + word().toUpperCase(java.util.Locale.ROOT) + "!";
                                case 3 -> word() + ". 👍";
                                default -> word();
                            })
                    .append(' ');
        }
        return message.toString();
    }

    /** A message with its language, its kind and its author. */
    Utterance utterance() {
        var language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        var kind = Trait.KIND.choices().get(random.nextInt(3));
        var author = word();
        return new Utterance(
                Text.tokens(message()),
                language.isEmpty() ? null : language,
                told -> {
                    told.add(Trait.KIND, kind);
                    told.add(Trait.AUTHOR, author);
                });
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
        return switch (depth == 0 ? random.nextInt(12) : 10 + random.nextInt(8)) {
            case 0 -> new Handle("@" + folded());
            case 1 -> new Hashtag("#" + folded());
            case 2 -> prefix();
            case 3, 4 -> new Phrase(several(2 + random.nextInt(2), this::folded));
            case 5 -> new Exact(several(1 + random.nextInt(2), this::word));
            case 6 -> random.nextBoolean() ? new Site(folded() + ".es") : trait();
            case 7, 8, 9, 10 -> new Word(folded());
            case 11 -> new Near(1 + random.nextInt(5), place(), place());
            case 12, 13 -> new And(several(2 + random.nextInt(2), () -> expression(depth - 1)));
            case 14, 15 -> new Or(several(2 + random.nextInt(3), () -> expression(depth - 1)));
            default -> new Not(expression(depth - 1));
        };
    }

    private Expression trait() {
        return random.nextBoolean()
                ? new Field(Trait.KIND, Trait.KIND.choices().get(random.nextInt(3)))
                : new Field(Trait.AUTHOR, folded());
    }

    /** What can be near something else. */
    private Expression place() {
        return switch (random.nextInt(6)) {
            case 0 -> prefix();
            case 1 -> new Phrase(several(2, this::folded));
            case 2 -> either();
            default -> new Word(folded());
        };
    }

    private Expression either() {
        return new Or(List.of(new Word(folded()), new Phrase(several(2, this::folded)), prefix()));
    }

    private Expression prefix() {
        var word = folded();
        return new Prefix(word.substring(0, Math.min(word.length(), 2 + random.nextInt(4))));
    }

    private <T> List<T> several(int count, Supplier<? extends T> one) {
        var several = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            several.add(one.get());
        }
        return several;
    }

    private String folded() {
        return Text.fold(word());
    }

    /** The first words of the stock come by most often, as words do. */
    private String word() {
        double skewed = Math.pow(words.size(), random.nextDouble()) - 1;
        return words.get((int) skewed);
    }
}
