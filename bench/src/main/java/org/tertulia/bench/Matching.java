package org.tertulia.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tertulia.language.Text;
import org.tertulia.listening.matching.Query;
import org.tertulia.listening.matching.Watchers;

/** How many messages a CPU-second holds against all watches: ours, and Lucene's Monitor. */
final class Matching {

    private static final int MESSAGES = 20_000;
    private static final int CHECKED = 2_000;

    private Matching() {}

    public static void main(String[] args) throws IOException {
        for (var watches : new int[] {1_000, 10_000}) {
            measure(watches);
        }
    }

    private static void measure(int count) throws IOException {
        var corpus = new Corpus(17);
        var watches = corpus.watches(count);
        var messages = corpus.messages(MESSAGES);
        var tokenising = new Engine("tokenising alone", 20, Matching::tokens);
        var ours = ours(watches);
        try (var monitors = new Monitors(watches)) {
            var engines = new ArrayList<>(List.of(tokenising, ours));
            engines.addAll(monitors.engines());
            demandAgreement(engines.subList(1, engines.size()), messages.subList(0, CHECKED));
            print(count, tokenising, ours, new Measuring(messages).perSecond(engines));
        }
    }

    private static Engine ours(List<Query> watches) {
        var named = new HashMap<Integer, Query>();
        watches.forEach(watch -> named.put(named.size(), watch));
        var watchers = new Watchers<Integer>();
        watchers.addAll(named);
        return new Engine("ours", 20, messages -> hits(watchers, messages));
    }

    private static long hits(Watchers<Integer> watchers, List<String> messages) {
        var hits = new long[1];
        for (var message : messages) {
            watchers.match(Text.tokens(message), _ -> hits[0]++);
        }
        return hits[0];
    }

    private static long tokens(List<String> messages) {
        return messages.stream().mapToLong(message -> Text.tokens(message).size()).sum();
    }

    private static void demandAgreement(List<Engine> engines, List<String> messages) {
        var hits = engines.stream().map(engine -> engine.work().applyAsLong(messages)).distinct();
        var found = hits.toList();
        if (found.size() != 1) {
            throw new IllegalStateException("The engines find different numbers: " + found);
        }
        System.out.printf(
                Locale.ROOT,
                "%.2f hits per message%n",
                (double) found.getFirst() / messages.size());
    }

    private static void print(
            int watches, Engine tokenising, Engine ours, Map<Engine, Double> figures) {
        figures.forEach(
                (engine, figure) ->
                        System.out.printf(Locale.ROOT, "  %,12.0f  %s%n", figure, engine.name()));
        var best =
                figures.entrySet().stream()
                        .filter(entry -> entry.getKey() != ours && entry.getKey() != tokenising)
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElseThrow();
        var our = figures.getOrDefault(ours, 0.0);
        System.out.printf(
                Locale.ROOT,
                "matching: %d watches: %.0f msg/cpu-s, monitor %.0f, ratio %.1f (tokenising alone"
                        + " %.0f)%n",
                watches,
                our,
                best,
                our / best,
                figures.getOrDefault(tokenising, 0.0));
    }
}
