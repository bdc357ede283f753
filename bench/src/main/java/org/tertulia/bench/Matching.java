package org.tertulia.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many messages a CPU-second holds against all watches: ours, Lucene's Monitor, OpenSearch's
 * percolator, and cutting into words alone. Before that: do they find the same?
 */
public final class Matching {

    public static final int MESSAGES = 20_000;
    public static final int CHECKED = 1_000;
    public static final long SEED = 17;

    private static final List<String> SIZES = List.of("1000", "10000", "50000");

    private Matching() {}

    /** The folder of real messages, the class path of OpenSearch, and how many watches. */
    public static void main(String[] args) throws IOException {
        Truth.demand(Path.of(args[0]));
        var sizes = args.length > 2 ? List.of(args).subList(2, args.length) : SIZES;
        for (var watches : sizes) {
            measure(Integer.parseInt(watches), args[1]);
        }
    }

    private static void measure(int count, String opensearch) throws IOException {
        var corpus = new Corpus(SEED);
        var watches = corpus.watches(count);
        var messages = corpus.messages(MESSAGES);
        var checked = messages.subList(0, CHECKED);
        var before = heap();
        var ours = new Ours(watches);
        var hits = ours.engine().work().applyAsLong(checked);
        var bytes = (heap() - before) / count;
        ours.replan();
        System.out.printf(
                Locale.ROOT,
                "%d watches: %.2f hits per message, %d bytes a watch, %.2f ms to add and remove one%n",
                count,
                (double) hits / CHECKED,
                bytes,
                ours.change(watches.getFirst()));
        var engines = new ArrayList<>(List.of(Ours.tokenising(), ours.engine()));
        try (var monitors = new Monitors(watches, "es")) {
            engines.addAll(monitors.engines());
            for (var engine : engines.subList(2, engines.size())) {
                demand(engine.name(), hits, engine.work().applyAsLong(checked));
            }
            var figures = new Measuring(messages).perSecond(engines);
            figures.putAll(Opensearch.figures(opensearch, count, hits));
            print(count, figures);
        }
    }

    /** The same hits, or an error. */
    public static void demand(String name, long hits, long theirs) {
        if (hits != theirs) {
            throw new IllegalStateException(name + " finds " + theirs + ", ours " + hits);
        }
    }

    private static void print(int watches, Map<String, Double> figures) {
        figures.forEach(
                (name, figure) -> System.out.printf(Locale.ROOT, "  %,12.0f  %s%n", figure, name));
        var ours = figures.getOrDefault("ours", 0.0);
        var monitor = best(figures, "monitor");
        var opensearch = best(figures, "opensearch");
        var tokenising = figures.getOrDefault("tokenising alone", 0.0);
        System.out.printf(
                Locale.ROOT,
                "matching: %d watches: %.0f msg/cpu-s, monitor %.0f, opensearch %.0f, ratio %.1f%n",
                watches,
                ours,
                monitor,
                opensearch,
                ours / monitor);
        System.out.printf(
                Locale.ROOT,
                "  %.1f times opensearch, %.2f of tokenising alone%n",
                ours / opensearch,
                ours / tokenising);
    }

    private static double best(Map<String, Double> figures, String engine) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(engine))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(Double.NaN);
    }

    /** Bytes in use after a full collection. */
    private static long heap() {
        IntStream.range(0, 3).forEach(_ -> System.gc());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
