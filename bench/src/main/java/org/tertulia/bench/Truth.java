package org.tertulia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.tertulia.language.Kind;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Query;

/** Message by message: does our engine find what Lucene's Monitor finds? */
final class Truth {

    private static final int WATCHES = 10_000;
    private static final int GENERATED = 20_000;
    private static final int BATCH = 1_000;

    /** Real messages, where the folder of the data is there. */
    private static final Map<String, List<String>> REAL =
            Map.of(
                    "es", List.of("es_news_tweets/unlabelled.tsv", "es_airline_care/train.tsv"),
                    "en", List.of("en_airline_care/train.tsv"));

    private Truth() {}

    /** Ends with an error at the first difference. */
    static void demand(Path data) throws IOException {
        var corpus = new Corpus(23);
        demand("generated", "es", corpus.watches(WATCHES), corpus.messages(GENERATED));
        for (var set : REAL.entrySet()) {
            for (var file : set.getValue()) {
                if (Files.exists(data.resolve(file))) {
                    var messages = messages(data.resolve(file), set.getKey());
                    demand(file, set.getKey(), watches(messages), messages);
                }
            }
        }
    }

    private static void demand(
            String name, String language, List<Query> watches, List<Said> messages)
            throws IOException {
        var ours = new Ours(watches);
        var hits = 0L;
        try (var monitor = new Monitors(watches, language)) {
            for (var from = 0; from < messages.size(); from += BATCH) {
                var batch = messages.subList(from, Math.min(from + BATCH, messages.size()));
                var theirs = monitor.found(batch);
                for (var i = 0; i < batch.size(); i++) {
                    var found = ours.found(batch.get(i));
                    if (!found.equals(theirs.get(i))) {
                        throw new IllegalStateException(
                                "%s: ours %s, the Monitor's %s"
                                        .formatted(batch.get(i), found, theirs.get(i)));
                    }
                    hits += found.size();
                }
                ours.replan();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "truth: %s, %d messages x %d watches: %d hits, 0 differences%n",
                name,
                messages.size(),
                watches.size(),
                hits);
    }

    /** The last column is the text. */
    private static List<Said> messages(Path file, String language) throws IOException {
        var messages = new ArrayList<Said>();
        for (var line : Files.readAllLines(file)) {
            var text = line.substring(line.lastIndexOf('\t') + 1);
            messages.add(new Said(text, language, messages.size() % 4 == 0 ? "direct" : "comment"));
        }
        return messages.subList(1, messages.size());
    }

    /** The same mix, made of the words of the messages. */
    private static List<Query> watches(List<Said> messages) {
        var counts = new HashMap<String, Integer>();
        for (var message : messages) {
            for (var token : Text.tokens(message.text())) {
                if (token.kind() == Kind.WORD
                        && token.text().length() > 2
                        && token.text().chars().allMatch(Character::isLetter)) {
                    counts.merge(token.text(), 1, Integer::sum);
                }
            }
        }
        var words =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(29);
        return new Mix(random, words, 20, 100).watches(WATCHES);
    }
}
