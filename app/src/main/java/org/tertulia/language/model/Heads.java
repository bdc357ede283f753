package org.tertulia.language.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tertulia.language.Intent;
import org.tertulia.language.Purchase;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;

/** The heads of the models of this program. */
public final class Heads {

    public static final String LANGUAGE = "language";
    public static final String SENTIMENT = "sentiment";
    public static final String INTENT = "intent";
    public static final String PURCHASE = "purchase";
    public static final String URGENCY = "urgency";
    public static final String SPAM = "spam";

    /** Of everything but the language. */
    public static final List<Head> UNDERSTANDING =
            row(
                    head(SENTIMENT, Sentiment.values(), Sentiment::word),
                    head(INTENT, Intent.values(), Intent::word),
                    head(PURCHASE, Purchase.values(), Purchase::word),
                    head(URGENCY, Urgency.values(), Urgency::word),
                    new Head(SPAM, List.of("ham", "spam"), 0));

    private Heads() {}

    public static List<Head> language(List<String> codes) {
        return List.of(new Head(LANGUAGE, codes, 0));
    }

    private static <T> Head head(String name, T[] labels, Function<T, String> word) {
        return new Head(name, Arrays.stream(labels).map(word).toList(), 0);
    }

    private static List<Head> row(Head... heads) {
        int first = 0;
        var row = Stream.<Head>builder();
        for (var head : heads) {
            row.add(new Head(head.name(), head.labels(), first));
            first += head.labels().size();
        }
        return row.build().toList();
    }
}
