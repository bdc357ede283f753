package org.tertulia.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Reading.Mistake;
import org.tertulia.listening.matching.Reading.Parsed;

/**
 * The mix of watches that {@code docs/queries.md} describes, made up of some words: names, and what
 * people say of them.
 */
final class Mix {

    private final RandomGenerator random;

    /** The commonest first. */
    private final List<String> words;

    /** What a watch names is rarer than the first words of a language. */
    private final int commonest;

    private final int common;

    Mix(RandomGenerator random, List<String> words, int commonest, int common) {
        this.random = random;
        this.words = words;
        this.commonest = commonest;
        this.common = common;
    }

    List<Query> watches(int count) {
        return IntStream.range(0, count).mapToObj(_ -> query(watch())).toList();
    }

    String watch() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> name();
            case 3, 4 -> account();
            case 5, 6, 7, 8 -> "(%s) (%s)".formatted(account(), topic());
            case 9, 10, 11 ->
                    "%s (%s) -%s -#%s -\"%s %s\""
                            .formatted(name(), topic(), said(), said(), said(), said());
            case 12, 13 -> "\"%s %s\"".formatted(any(2));
            case 14 -> "%s NEAR/5 (%s OR %s OR \"%s %s\")".formatted(any(5));
            case 15 -> random.nextBoolean() ? beginning() + "*" : name() + " " + beginning() + "*";
            case 16 -> "@" + name();
            case 17 -> "#" + name();
            case 18 -> "%s OR %s OR %s OR %s OR %s OR %s".formatted(any(6));
            default ->
                    switch (random.nextInt(3)) {
                        case 0 -> "lang:es -kind:direct %s (%s OR %s)".formatted(any(3));
                        case 1 -> "exact:%s (%s OR %s)".formatted(any(3));
                        default -> "url:%s.es OR \"%1$s %s\"".formatted(any(2));
                    };
        };
    }

    private String account() {
        return "%s OR @%1$s OR #%1$s".formatted(name());
    }

    /** What is said of a name: five words, a beginning and a phrase. */
    private String topic() {
        return "%s OR %s OR %s OR %s OR %s OR %s* OR \"%s %s\""
                .formatted(said(), said(), said(), said(), said(), beginning(), said(), said());
    }

    /** The first is a name; the others may be any word that people say. */
    private Object[] any(int count) {
        return IntStream.range(0, count).mapToObj(i -> i == 0 ? name() : said()).toArray();
    }

    private String name() {
        return words.get(common + random.nextInt(words.size() - common));
    }

    private String said() {
        return words.get(commonest + random.nextInt(words.size() - commonest));
    }

    /** Without its last letters. */
    private String beginning() {
        var name = name();
        return name.substring(0, Math.max(Math.min(name.length(), 5), name.length() - 3));
    }

    private static Query query(String text) {
        return switch (Query.parse(text)) {
            case Parsed(var query) -> query;
            case Mistake mistake -> throw new IllegalStateException(text + ": " + mistake);
        };
    }
}
